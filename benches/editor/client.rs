//! An editor at the other end of a pipe.

use serde_json::{Value, json};
use std::io::{self, BufRead, BufReader, Read as _, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

pub struct Client {
    server: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    next: i64,
    /// The server takes changes of a text, not only whole texts.
    pub takes_changes: bool,
}

impl Client {
    pub fn start(program: &str, arguments: &[&str]) -> io::Result<Client> {
        let mut command = Command::new(program);
        let mut server = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let (Some(input), Some(output)) = (server.stdin.take(), server.stdout.take()) else {
            return Err(io::Error::other("the server has no pipes"));
        };
        Ok(Client { server, input, output: BufReader::new(output), next: 0, takes_changes: true })
    }

    pub fn pid(&self) -> u32 {
        self.server.id()
    }

    pub fn begin(&mut self, folders: Value) -> io::Result<()> {
        let capabilities = json!({
            "general": {"positionEncodings": ["utf-16"]},
            "window": {"workDoneProgress": true},
            "textDocument": {
                "publishDiagnostics": {"relatedInformation": true, "versionSupport": true},
                "completion": {"completionItem": {"snippetSupport": true}},
                "hover": {"contentFormat": ["markdown"]}
            }
        });
        let params = json!({"processId": null, "rootUri": null, "workspaceFolders": folders, "capabilities": capabilities});
        let (_, reply) = self.asked("initialize", params)?;
        let sync = &reply["result"]["capabilities"]["textDocumentSync"];
        const WHOLE: u64 = 1;
        self.takes_changes = sync.as_u64().or(sync["change"].as_u64()) != Some(WHOLE);
        self.tell("initialized", json!({}))
    }

    pub fn end(mut self) -> io::Result<()> {
        self.timed("shutdown", Value::Null)?;
        self.tell("exit", Value::Null)?;
        self.server.wait().map(|_| ())
    }

    pub fn tell(&mut self, method: &str, params: Value) -> io::Result<()> {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}))
    }

    /// How long an answer takes.
    pub fn timed(&mut self, method: &str, params: Value) -> io::Result<Duration> {
        Ok(self.asked(method, params)?.0)
    }

    fn asked(&mut self, method: &str, params: Value) -> io::Result<(Duration, Value)> {
        self.next += 1;
        let id = json!(self.next);
        let before = Instant::now();
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}))?;
        let reply = self.until(|message| message["id"] == id && message.get("method").is_none())?;
        match reply.get("error") {
            Some(error) => Err(io::Error::other(format!("{method}: {error}"))),
            None => Ok((before.elapsed(), reply)),
        }
    }

    /// Waits for a message; questions of the server are answered meanwhile.
    pub fn until(&mut self, is_it: impl Fn(&Value) -> bool) -> io::Result<Value> {
        loop {
            let message = self.read()?;
            if is_it(&message) {
                return Ok(message);
            }
            if message.get("method").is_some() && message.get("id").is_some() {
                let items = message["params"]["items"].as_array().map_or(0, Vec::len);
                let result = if items > 0 { json!(vec![Value::Null; items]) } else { Value::Null };
                self.send(&json!({"jsonrpc": "2.0", "id": message["id"], "result": result}))?;
            }
        }
    }

    fn send(&mut self, message: &Value) -> io::Result<()> {
        let body = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{body}", body.len())?;
        self.input.flush()
    }

    fn read(&mut self) -> io::Result<Value> {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if self.output.read_line(&mut line)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            match line.trim_end() {
                "" => break,
                line => length = line.strip_prefix("Content-Length: ").and_then(|digits| digits.parse().ok()).unwrap_or(length),
            }
        }
        let mut body = vec![0; length];
        self.output.read_exact(&mut body)?;
        serde_json::from_slice(&body).map_err(io::Error::other)
    }
}

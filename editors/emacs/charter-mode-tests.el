;;; charter-mode-tests.el --- Tests of charter-mode  -*- lexical-binding: t; -*-

;;; Commentary:

;; emacs -Q --batch -L editors/emacs -l charter-mode-tests.el -f ert-run-tests-batch-and-exit
;; `CHARTER' is the program; without it, the tests that need it are skipped.

;;; Code:

(require 'charter-mode)
(require 'ert)
(require 'eglot)
(require 'imenu)

(defconst charter-tests-root
  (expand-file-name "../../" (file-name-directory (or load-file-name buffer-file-name))))

(defun charter-tests-face (text word)
  "The face of the first character of WORD in TEXT."
  (with-temp-buffer
    (charter-mode)
    (insert text)
    (font-lock-ensure)
    (goto-char (point-min))
    (search-forward word)
    (get-text-property (match-beginning 0) 'face)))

(ert-deftest charter-colours ()
  (let ((text "/// Who.\nparty committee \"A // text\" is committee, beneficiary // end
  brings  money 1_500 EUR on 2027-01-31
body assembly \"Assembly\"
  decides  by majority of votes
  tie      decided by committee
co-design layout \"Layout\"
  by           workshops
  lasts        6 to 10 weeks,
               usually 8 weeks
duty accounts \"Accounts\"
  committee must publish \"accounts\"
rule r \"R\"
  require   votes of b at least 3
"))
    (pcase-dolist (`(,word ,face)
                   '(("party" font-lock-keyword-face) ("committee" font-lock-function-name-face) ("A // text" font-lock-string-face)
                     ("// end" font-lock-comment-delimiter-face) ("beneficiary" font-lock-constant-face)
                     ("brings" font-lock-keyword-face) ("money" font-lock-constant-face) ("EUR" font-lock-type-face)
                     ("2027" font-lock-constant-face) ("by majority" font-lock-constant-face) ("decided by" font-lock-keyword-face)
                     ("co-design" font-lock-keyword-face) ("layout" font-lock-function-name-face) ("workshops" font-lock-constant-face)
                     ("weeks" font-lock-type-face) ("usually" font-lock-keyword-face) ("must" font-lock-keyword-face)
                     ("publish" font-lock-constant-face) ("votes of b" font-lock-builtin-face) ("at least" charter-operator-face)))
      (should (equal (list word (charter-tests-face text word)) (list word face)))))
  (let ((text "parte comitato \"C\" e' comitato\norgano a \"A\"\n  in caso di parità decide comitato\n"))
    (should (eq (charter-tests-face text "in caso di parità") 'font-lock-keyword-face))
    (should (eq (charter-tests-face text "decide") 'font-lock-keyword-face))
    (should (eq (charter-tests-face (concat text "// end") "comitato\n//") nil))))

(ert-deftest charter-indents-examples-as-they-are ()
  "Lines that `charter fmt' has laid out stay where they are."
  (dolist (file (directory-files (expand-file-name "examples" charter-tests-root) t "\\.charter\\'"))
    (with-temp-buffer
      (insert-file-contents file)
      (charter-mode)
      (let ((before (buffer-string)) (moved nil))
        (goto-char (point-min))
        (while (not (eobp))
          (let ((column (current-indentation)))
            (unless (or (looking-at-p "[ \t]*$") (save-excursion (forward-line -1) (looking-at-p ".*,[ \t]*\\(?://.*\\)?$")))
              (indent-according-to-mode)
              (unless (= column (current-indentation))
                (push (line-number-at-pos) moved))))
          (forward-line))
        (should-not moved)
        (should (equal before (buffer-string)))))))

(ert-deftest charter-indents-what-is-typed ()
  (with-temp-buffer
    (charter-mode)
    (electric-indent-local-mode 1)
    (dolist (key (append "party a \"A\" is residents\nmembers 3 people\nbrings skill \"x\",\n\"y\"" nil))
      (let ((last-command-event key))
        (if (eq key ?\n) (newline nil t) (self-insert-command 1 key))))
    (should (equal (buffer-string) "party a \"A\" is residents\n  members 3 people\n  brings skill \"x\",\n    \"y\""))))

(ert-deftest charter-comments ()
  (with-temp-buffer
    (charter-mode)
    (insert "party a\n  members 3 people\n")
    (comment-region (point-min) (point-max))
    (should (string-prefix-p "// party a\n" (buffer-string)))
    (uncomment-region (point-min) (point-max))
    (should (equal (buffer-string) "party a\n  members 3 people\n"))))

(ert-deftest charter-lists-what-is-declared ()
  (with-temp-buffer
    (insert-file-contents (expand-file-name "examples/garden.charter" charter-tests-root))
    (charter-mode)
    (let ((index (imenu--make-index-alist t)))
      (should (assoc "gardeners" (cdr (assoc "Party" index))))
      (should (assoc "layout" (cdr (assoc "Stage" index))))
      (should (assoc "via_adda" (cdr (assoc "Charter" index)))))))

(defun charter-tests-program ()
  (let ((program (getenv "CHARTER")))
    (unless program (ert-skip "CHARTER is not set"))
    (expand-file-name program)))

(ert-deftest charter-findings-can-be-visited ()
  (let* ((charter-program (charter-tests-program))
         (folder (make-temp-file "charter" t))
         (file (expand-file-name "a.charter" folder)))
    (unwind-protect
        (progn
          (write-region "charter x \"X\"\n  good commn\n" nil file)
          (dolist (lang '("en" "it"))
            (with-temp-buffer
              (setq default-directory (file-name-as-directory folder))
              (call-process charter-program nil t nil "check" "--format" "concise" "--lang" lang "a.charter")
              (compilation-mode)
              (compilation--ensure-parse (point-max))
              (goto-char (point-min))
              (let* ((message (get-text-property (point) 'compilation-message))
                     (loc (compilation--message->loc message)))
                (should (= 2 (compilation--message->type message)))
                (should (= 2 (compilation--loc->line loc)))
                (should (equal "a.charter" (caar (compilation--loc->file-struct loc))))))))
      (delete-directory folder t))))

(defmacro charter-tests-wait (what &rest condition)
  "Waits until CONDITION holds; fails with WHAT after a while."
  `(let ((until (+ (float-time) 30)) found)
     (while (not (or (setq found (progn ,@condition)) (> (float-time) until)))
       (accept-process-output nil 0.05))
     (unless found (ert-fail ,what))
     found))

(ert-deftest charter-with-eglot ()
  "A session with the language server, as a person has it."
  (let* ((charter-program (charter-tests-program))
         (folder (make-temp-file "charter" t))
         (file (expand-file-name "a.charter" folder))
         (eglot-autoshutdown nil)
         (eglot-confirm-server-initiated-edits nil)
         (eldoc-idle-delay 0)
         (noninteractive nil)
         buffer server)
    (unwind-protect
        (progn
          (write-region "charter x \"X\"\n  good common\n  period 2027-01-01 to 2027-12-31\n\nparty friends \"Friends\" is residents\n  members 12 people\n\nbody assembly \"Assembly\"\n  seats frends 1 per member\n  decides by majority of votes\n" nil file)
          (setq buffer (find-file-noselect file))
          (with-current-buffer buffer
            (should (eq major-mode 'charter-mode))
            (let ((server-args (eglot--guess-contact)))
              (apply #'eglot server-args))
            (setq server (charter-tests-wait "no server" (eglot-current-server)))
            ;; Findings.
            (flymake-start)
            (let ((found (charter-tests-wait "no finding" (seq-find (lambda (it) (string-match-p "frends" (flymake-diagnostic-text it))) (flymake-diagnostics)))))
              (should (= 9 (line-number-at-pos (flymake-diagnostic-beg found)))))
            ;; Meaning of a word.
            (goto-char (point-min))
            (search-forward "by majo")
            (let ((hover (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams))))
              (should (string-match-p "majority" (format "%s" hover))))
            ;; What can stand here.
            (goto-char (point-max))
            (insert "  quo")
            (eglot--signal-textDocument/didChange)
            ;; Findings about a text that is gone meanwhile are an error for eglot 1.9.
            (charter-tests-wait "no finding about a half word"
                                (seq-some (lambda (it) (= 11 (line-number-at-pos (flymake-diagnostic-beg it)))) (flymake-diagnostics)))
            (let* ((capf (eglot-completion-at-point))
                   (all (all-completions "quo" (nth 2 capf))))
              (should (seq-some (lambda (it) (string-match-p "quorum" it)) all)))
            (delete-region (line-beginning-position) (point-max))
            ;; Another name, once the slip is mended.
            (goto-char (point-min))
            (search-forward "frends")
            (replace-match "friends")
            (goto-char (match-beginning 0))
            (eglot--signal-textDocument/didChange)
            (eglot-rename "amici")
            (should (string-match-p "party amici" (buffer-string)))
            (should (string-match-p "seats amici" (buffer-string)))
            ;; Layout.
            (eglot-format-buffer)
            (should (string-match-p "^  seats    amici 1 per member$" (buffer-string)))
            (charter-tests-wait "the finding stays"
                                (flymake-start)
                                (not (seq-some (lambda (it) (string-match-p "frends" (flymake-diagnostic-text it))) (flymake-diagnostics))))
            ;; As `eglot-shutdown' does, but that kills the server before it can leave by itself.
            (let ((process (jsonrpc--process server)))
              (setf (eglot--shutdown-requested server) t)
              (jsonrpc-request server :shutdown nil)
              (jsonrpc-notify server :exit nil)
              (charter-tests-wait "the server goes on" (not (process-live-p process)))
              (should (= 0 (process-exit-status process)))
              ;; Until eglot has noticed, it would tell the server that the buffer is closed.
              (charter-tests-wait "eglot goes on" (not (eglot-current-server))))))
      (when buffer
        (with-current-buffer buffer (set-buffer-modified-p nil))
        (kill-buffer buffer))
      (delete-directory folder t))))

;;; charter-mode-tests.el ends here

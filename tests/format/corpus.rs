//! Lines that together hold every keyword.

use charter::diagnostic::Lang;
use charter::syntax::{DeclKind, Place, clauses, keywords};

/// A head of each kind of declaration, with the ids of its activity.
pub fn heads(lang: Lang) -> Vec<(DeclKind, Option<&'static str>, String)> {
    let word = |id: &str| keywords().of_id(id).unwrap().shown(lang);
    let mut heads = Vec::new();
    for kind in DeclKind::ALL {
        let keyword = word(kind.keyword_id());
        let (is, version, from, within) = (word("is"), word("version"), word("from_parent"), word("in_profile"));
        let bank = word("k_bank");
        heads.push((
            kind,
            None,
            match kind {
                DeclKind::Use => format!("{keyword} \"parts/p.charter\""),
                DeclKind::Party => format!("{keyword} p \"P, è\" it: \"Pi\" {is} {bank}, {}", word("beneficiary")),
                DeclKind::Stage => continue,
                DeclKind::Governance => keyword.to_owned(),
                DeclKind::Scenario | DeclKind::Story => format!("{keyword} s \"S\" {from} usual"),
                DeclKind::Profile => format!("{keyword} r \"R\" {version} 1"),
                DeclKind::Rule => format!("{keyword} r \"R\" {within} core"),
                DeclKind::Define => match lang {
                    Lang::En => "define workers of s in stages as count of p in parties where p acts in any of s, co-design".to_owned(),
                    Lang::It => {
                        "definisce workers di s in fasi come numero di p in parti dove p agisce in una tra s, co-progettazione".to_owned()
                    }
                },
                _ => format!("{keyword} n \"N\""),
            },
        ));
    }
    let activities =
        keywords().iter().filter(|keyword| keyword.group == "declaration" && (keyword.id.starts_with("co_") || keyword.id == "stage"));
    heads.extend(activities.map(|activity| (DeclKind::Stage, Some(activity.id), format!("{} n \"N\"", activity.shown(lang)))));
    heads
}

/// Charters of one declaration each, that together hold every keyword.
pub fn charters(lang: Lang) -> Vec<String> {
    let mut charters = Vec::new();
    let heads = heads(lang);
    for (_, _, head) in &heads {
        charters.push(format!("{head}\n"));
    }
    for clause in clauses().iter() {
        for place in &clause.places {
            let head = heads.iter().find(|(kind, activity, _)| match place {
                Place::Kind(of) => of == kind,
                Place::Activity(of) => *activity == Some(of),
            });
            charters.push(format!("{}\n  {}\n", head.unwrap().2, clause.example(lang)));
        }
    }
    // Of stages the last one: `stage` may hold money.
    let head = |kind: DeclKind| heads.iter().rfind(|(of, _, _)| *of == kind).unwrap().2.as_str();
    let forms = |group: &str| -> Vec<&'static str> {
        keywords().iter().filter(|keyword| keyword.group == group).filter_map(|keyword| keyword.forms(lang).first().copied()).collect()
    };
    let say = |en: &str, it: &str| if lang == Lang::En { en.to_owned() } else { it.to_owned() };
    let mut add = |head: &str, clause: String| charters.push(format!("{head}\n  {clause}\n"));
    let [is, require] = [say("is", "è"), say("require", "esige")];
    for word in forms("rule word") {
        add(head(DeclKind::Rule), format!("{require} {word} {} p > 0", say("of", "di")));
    }
    for value in forms("rule value") {
        add(head(DeclKind::Rule), format!("{require} p {is} {value}"));
    }
    for technique in forms("technique") {
        add(head(DeclKind::Stage), format!("{} {technique}, \"other\"", say("by", "mediante")));
    }
    for kind in forms("party kind") {
        add(
            &format!("{} p {} {kind}, {}", say("party", "parte"), say("is", "è"), forms("flag").join(", ")),
            say("members 1 person", "membri 1 persona"),
        );
    }
    for asset in forms("asset") {
        add(head(DeclKind::Party), format!("{} {asset} \"x\"", say("brings", "apporta")));
    }
    for instrument in forms("instrument") {
        add(head(DeclKind::Charter), format!("{} {instrument}", say("instrument", "istituto")));
    }
    for place in forms("place") {
        add(head(DeclKind::Charter), format!("{} {place}", say("holidays", "festività")));
    }
    for good in forms("good") {
        add(head(DeclKind::Charter), format!("{} {good}", say("good", "bene")));
    }
    for keyword in keywords().iter().filter(|keyword| keyword.group == "unit") {
        let (one, many) = (keyword.forms(lang)[0], keyword.forms(lang).last().unwrap());
        for (number, unit) in [("1", one), ("2.5", many), ("0", many)] {
            add(head(DeclKind::Stage), format!("{} \"x\", {} {number} {unit}", say("yields", "produce"), say("at least", "almeno")));
        }
    }
    for rate in forms("rate") {
        add(head(DeclKind::Party), format!("{} 2 {} {rate}", say("brings time", "apporta tempo"), say("hours", "ore")));
    }
    for nature in forms("nature") {
        add(head(DeclKind::Party), format!("{} 2 EUR {} {nature}", say("brings money", "apporta denaro"), say("as", "come")));
    }
    for certainty in forms("certainty") {
        add(head(DeclKind::Stage), format!("{} p 2 EUR {certainty}", say("from", "da")));
    }
    for reason in forms("reason").into_iter().filter(|reason| !["for", "per"].contains(reason)) {
        add(head(DeclKind::Stage), format!("{} {reason}", say("starts after x fails for", "inizia dopo x fallisce per")));
    }
    for state in forms("state") {
        add(head(DeclKind::Promise), format!("{} {state}", say("never x is", "mai x è")));
        add(head(DeclKind::Promise), format!("{} {state}", say("never x is not", "mai x non è")));
    }
    for end in forms("end") {
        add(head(DeclKind::Promise), format!("{} {end}", say("possible that charter ends as", "possibile che carta termina come")));
    }
    for risk in forms("risk") {
        add(
            head(DeclKind::Governance),
            say("insurance p, q for RISK from 2027-01-01 paid by p", "assicurazione p, q per RISK dal 2027-01-01 a carico di p")
                .replace("RISK", risk),
        );
    }
    for verb in forms("duty verb") {
        add(head(DeclKind::Duty), format!("p {} {verb} \"x\"", say("must", "deve")));
    }
    for level in forms("indicator level") {
        add(head(DeclKind::Indicator), format!("{} {level}", say("level", "livello")));
    }
    for better in forms("direction") {
        add(head(DeclKind::Indicator), format!("{} {better}", say("better", "meglio")));
    }
    for (id, en, it) in PAIRS {
        let clause = clauses().of_id(id).unwrap();
        let head = heads.iter().find(|(kind, activity, _)| clause.may_stand_in(*kind, *activity)).unwrap();
        add(&head.2, say(en, it));
    }
    charters
}

/// Clauses that say the same, as both languages write them.
pub const PAIRS: &[(&str, &str, &str)] = &[
    ("admits", "admits \"x\" from 18 years of age, identified by \"y\"", "ammette \"x\" da 18 anni, identificati con \"y\""),
    ("brings", "brings time at most 28 hours per week during s", "apporta tempo al massimo 28 ore alla settimana durante s"),
    (
        "brings",
        "brings money 9 EUR in 1 instalment every 1 month from 2027-01-01",
        "apporta denaro 9 EUR in 1 rata ogni 1 mese dal 2027-01-01",
    ),
    (
        "brings",
        "brings money 9 EUR in 3 instalments every 4 months from 2027-01-01 as loan, back on 2028-01-01",
        "apporta denaro 9 EUR in 3 rate ogni 4 mesi dal 2027-01-01 come prestito, reso il 2028-01-01",
    ),
    (
        "brings",
        "brings money 9 EUR whenever d is kept, at most 1 time",
        "apporta denaro 9 EUR ogni volta che d è rispettato, al massimo 1 volta",
    ),
    ("brings", "brings money 9 EUR after s closes", "apporta denaro 9 EUR dopo s si chiude"),
    ("brings", "brings time 2 hours worth 28 EUR per hour", "apporta tempo 2 ore del valore di 28 EUR all'ora"),
    ("decides", "decides by most votes", "decide a maggioranza relativa"),
    ("decides", "decides by unanimity of members", "decide all'unanimità dei membri"),
    ("decides", "decides by consensus", "decide con il consenso di tutti"),
    ("decides", "decides without objection", "decide senza obiezioni"),
    ("decides", "decides by 2/3 of those present", "decide con 2/3 dei presenti"),
    ("decides", "decides by lot", "decide per sorteggio"),
    ("decides", "decides by ranking of seats", "decide per graduatoria dei seggi"),
    ("decides", "decides by silent assent of votes", "decide per silenzio-assenso dei voti"),
    ("tie", "tie by lot", "in caso di parità per sorteggio"),
    ("tie", "tie rejects", "in caso di parità respinge"),
    ("seats", "seats p 1 per member, q 2", "seggi p 1 per membro, q 2"),
    ("starts", "starts after any of f, b or c", "inizia dopo almeno una tra f, b o c"),
    ("starts", "starts 2 weeks after f and b, not before 2027-01-01", "inizia 2 settimane dopo f e b, non prima del 2027-01-01"),
    ("starts", "starts on 2027-01-01, 2027-02-01", "inizia il 2027-01-01, 2027-02-01"),
    ("starts", "starts after f succeeds 2 times in a row", "inizia dopo f va a buon fine 2 volte di seguito"),
    ("starts", "starts after f succeed 1 time in a row", "inizia dopo f vanno a buon fine 1 volta di seguito"),
    ("starts", "starts after f resumes", "inizia dopo f riprende"),
    ("starts", "starts after f is missed", "inizia dopo f è mancata"),
    ("starts", "starts after f is suspended", "inizia dopo f è sospesa"),
    ("starts", "starts after f close", "inizia dopo f si chiudono"),
    ("starts", "starts after f loses", "inizia dopo f perde"),
    ("starts", "starts after f wins", "inizia dopo f vince"),
    ("starts", "starts after f fails for ballot", "inizia dopo f fallisce per scheda"),
    ("starts", "starts every 1 month during f", "inizia ogni 1 mese durante f"),
    ("lasts", "lasts 1 to 2 weeks, long stop 1 week", "dura da 1 a 2 settimane, termine ultimo 1 settimana"),
    ("lasts", "lasts until 2027-01-01", "dura fino al 2027-01-01"),
    ("requires", "requires p is insured", "richiede p è assicurata"),
    ("requires", "requires p are insured or q are not insured", "richiede p sono assicurati o q non sono assicurati"),
    ("requires", "requires not s is open", "richiede non s è in corso"),
    ("requires", "requires cash at least 2 EUR and hours given at least 1 hour", "richiede cassa almeno 2 EUR e ore prestate almeno 1 ora"),
    ("passes_if", "passes if turnout of b at least 20% of members", "riesce se affluenza di b almeno 20% dei membri"),
    ("passes_if", "passes if support of b at most 2/3 of target", "riesce se favorevoli di b al massimo 2/3 dell'obiettivo"),
    ("passes_if", "passes if duration of s is 1 day", "riesce se durata di s è 1 giorno"),
    ("passes_if", "passes if contribution of p at least 2 EUR", "riesce se contributo di p almeno 2 EUR"),
    ("passes_if", "passes if votes of w at least 1 vote", "riesce se voti di w almeno 1 voto"),
    ("costs", "costs line 2 EUR per person for 4 people", "costa line 2 EUR a persona per 4 persone"),
    (
        "otherwise",
        "otherwise retry at most 1 time after 1 day, then reopen f and b at most 2 times, then skip",
        "altrimenti riprova al massimo 1 volta dopo 1 giorno, poi riapre f e b al massimo 2 volte, poi salta",
    ),
    (
        "if_broken",
        "if broken remind, then remedy \"x\" worth 2 EUR within 1 day with 1 day to mend, then pay 2 EUR to p, then exclude p, then suspend s until mended, then end as \"x\"",
        "se violato sollecita, poi rimedia con \"x\" del valore di 2 EUR entro 1 giorno con 1 giorno per rimediare, poi paga 2 EUR a p, poi esclude p, poi sospende s fino a rimedio, poi termina come \"x\"",
    ),
    ("ballot", "ballot approval at most 3", "scheda preferenze al massimo 3"),
    ("ballot", "ballot basket", "scheda paniere"),
    ("ballot", "ballot ranking", "scheda graduatoria"),
    ("ballot", "ballot points 10", "scheda punti 10"),
    ("allocates", "allocates proportionally", "assegna in proporzione"),
    ("leftover", "leftover to winners", "residuo alle vincitrici"),
    ("leftover", "leftover to reserve", "residuo a riserva"),
    ("leftover", "leftover to source", "residuo alla fonte"),
    ("option", "option w \"O\" 2 EUR in d", "opzione w \"O\" 2 EUR in d"),
    ("must", "p must not \"x\"", "p non deve \"x\""),
    ("must", "p may \"x\"", "p può \"x\""),
    ("due", "due by 2027-01-01", "scade entro il 2027-01-01"),
    ("due", "due on 2027-01-01, within 1 day", "scade il 2027-01-01, entro 1 giorno"),
    ("due", "due within 12 months after s", "scade entro 12 mesi dopo s"),
    ("due", "due whenever s succeeds", "scade ogni volta che s va a buon fine"),
    ("due", "due every 1 month from 2027-01-01 during s", "scade ogni 1 mese dal 2027-01-01 durante s"),
    ("pays", "pays p 2 EUR per person from q, at most 4 EUR", "paga p 2 EUR a persona da q, al massimo 4 EUR"),
    ("pays", "pays p 2 EUR per point from q", "paga p 2 EUR per punto da q"),
    ("reviews", "reviews every 1 year by b", "riesame ogni 1 anno a cura di b"),
    ("p_never", "never s is running without d is mended", "mai s è in funzione senza che d è sanato"),
    ("p_whenever", "whenever s opens then t closes within 1 month", "ogni volta che s si apre allora t si chiude entro 1 mese"),
    (
        "expect",
        "expect lowest cash at least 0 EUR before 2027-01-01 with chance at most 1/3",
        "atteso cassa minima almeno 0 EUR prima del 2027-01-01 con probabilità al massimo 1/3",
    ),
    ("expect", "expect money missing is 0 EUR on 2027-01-01", "atteso denaro mancante è 0 EUR il 2027-01-01"),
    (
        "expect",
        "expect hours missing at most 1 hour and spent at least 1 EUR and members of p at least 1 person",
        "atteso ore mancanti al massimo 1 ora e spesa almeno 1 EUR e membri di p almeno 1 persona",
    ),
    ("expect", "expect rating of s at least 3 and yield of s at least 1", "atteso gradimento di s almeno 3 e prodotto di s almeno 1"),
    (
        "observe",
        "support of p in s is between 20% and 50%, usually 30%, then 60%",
        "favorevoli di p in s è tra 20% e 50%, di solito 30%, poi 60%",
    ),
    ("observe", "consent of p in s is refused with chance 15%", "assenso di p in s è negato con probabilità 15%"),
    (
        "observe",
        "consent of p in s is one of given with chance 15%, absent with chance 85%",
        "assenso di p in s è uno tra dato con probabilità 15%, assente con probabilità 85%",
    ),
    ("observe", "contribution of p in s is about 1_200 ± 600 EUR skewed", "contributo di p in s è circa 1_200 ± 600 EUR asimmetrico"),
    (
        "observe",
        "turnout of p in s is each with chance 45%, then each with chance 1/2",
        "affluenza di p in s è ciascuno con probabilità 45%, poi ciascuno con probabilità 1/2",
    ),
    (
        "observe",
        "duration of s is between 4 and 10 weeks, usually 6 weeks, bell-shaped",
        "durata di s è tra 4 e 10 settimane, di solito 6 settimane, a campana",
    ),
    ("observe", "duration of s is between 4 and 10 weeks bell-shaped", "durata di s è tra 4 e 10 settimane a campana"),
    ("observe", "turnout of p in s is about 45% ± 10% between 20% and 80%", "affluenza di p in s è circa 45% ± 10% tra 20% e 80%"),
    (
        "observe",
        "duration of s is nine times in ten between 4 and 10 weeks skewed",
        "durata di s è nove volte su dieci tra 4 e 10 settimane asimmetrico",
    ),
    ("observe", "yield of s is on average 3", "prodotto di s è in media 3"),
    (
        "observe",
        "turnout of p in s is either between 10% and 20% with chance 1/3, or about 60% ± 5% with chance 2/3",
        "affluenza di p in s è secondo i casi tra 10% e 20% con probabilità 1/3, o circa 60% ± 5% con probabilità 2/3",
    ),
    ("trend", "p leave each with chance 1.5% per month during s", "p lasciano ciascuno con probabilità 1.5% al mese durante s"),
    ("observe", "yield of s is from \"data.csv\" column yields", "prodotto di s è da \"data.csv\" colonna yields"),
    ("observe", "tie of p in s is given", "parità di p in s è dato"),
    ("observe", "votes of w in s is 1 vote", "voti di w in s è 1 voto"),
    ("observe", "members of p is 5 people", "membri di p è 5 persone"),
    ("trend", "p grow by about 1 ± 1 point per month", "p crescono di circa 1 ± 1 punto al mese"),
    ("trend", "p grows by 1%", "p cresce di 1%"),
    ("trend", "p falls by 2 points per month during s", "p cala di 2 punti al mese durante s"),
    ("observe", "turnout of p in s is 20% from 2027-06-01 until 2027-08-31", "affluenza di p in s è 20% dal 2027-06-01 fino al 2027-08-31"),
    ("observe", "turnout of p in s is between 20% and 30% until 2027-08-31", "affluenza di p in s è tra 20% e 30% fino al 2027-08-31"),
    ("trend", "p falls by 2% per month during s from 2027-06-01", "p cala di 2% al mese durante s dal 2027-06-01"),
    ("keeps", "d is kept from 2027-06-01", "d è rispettato dal 2027-06-01"),
    ("keeps", "d is broken, then kept with chance 5%", "d è violato, poi rispettato con probabilità 5%"),
    ("on_event", "on 2027-01-01 p leave", "il 2027-01-01 p lasciano"),
    ("on_event", "on 2027-01-01 p joins", "il 2027-01-01 p aderisce"),
    ("on_event", "on 2027-01-01 p bring 1/2 of money", "il 2027-01-01 p apportano 1/2 di denaro"),
    ("on_event", "on 2027-01-01 p delays money by 1 month", "il 2027-01-01 p ritarda denaro di 1 mese"),
    ("on_event", "on 2027-01-01 s is suspended for 2 weeks", "il 2027-01-01 s è sospesa per 2 settimane"),
    ("on_event", "on 2027-01-01 members of p is 5 people", "il 2027-01-01 membri di p è 5 persone"),
    ("together", "turnout of p in s, members of p and d go together by 60%", "affluenza di p in s, membri di p e d vanno insieme al 60%"),
    ("together", "yield of s and i go against each other by 1/2", "prodotto di s e i vanno in senso opposto al 1/2"),
    ("rest", "rest is adverse", "il resto è contrario"),
    ("treats", "treats r as warning", "considera r come avviso"),
    ("treats", "treats r as advice", "considera r come consiglio"),
    (
        "rule_for",
        "for every p in parties, b in bodies where p is not beneficiary and not p in b",
        "per ogni p in parties, b in bodies dove p non è beneficiario e non p in b",
    ),
    (
        "require",
        "require power of p in b > 0 or no q in parties where q can block b",
        "esige potere di p in b > 0 o nessun q in parties dove q può bloccare b",
    ),
    (
        "require",
        "require every s in stages where s depends on t and s can be reached",
        "esige ogni s in stages dove s dipende da t e s è raggiungibile",
    ),
    (
        "require",
        "require sum of coverage of s for s in stages at least hours needed + hours promised - density × 2",
        "esige somma di copertura di s per s in stages almeno ore necessarie + ore promesse - densità × 2",
    ),
    ("require", "require p has voice in any of co-planning, co-design", "esige p ha voce in una tra co-pianificazione, co-progettazione"),
    (
        "require",
        "require every x in parties where x is stated meets p can win alone in b or s can fail",
        "esige ogni x in parti dove x è indicato soddisfa p vince da solo in b o s può fallire",
    ),
    ("require", "require highest x in p <= lowest x in q", "esige massimo x in p <= minimo x in q"),
    (
        "require",
        "require (lowest cash ≥ 0 EUR and density > 0) or count p in parties = 2",
        "esige (cassa minima ≥ 0 EUR e densità > 0) o numero di p in parti = 2",
    ),
];

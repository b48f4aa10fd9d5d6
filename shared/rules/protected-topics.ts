/**
 * Finds questions that touch what a decision about a job must not rest on.
 *
 * Source: the grounds of the EU equal treatment directives (2000/43, 2000/78, 2006/54), of the UK Equality Act 2010 and
 * of the guidance of the US Equal Employment Opportunity Commission on pre-employment inquiries; pay history by EU
 * directive 2023/970 and the laws of several US states. It reads English only and looks for questions about a person,
 * never for bare words: "age" is in "manage", and a children's hospital may be a customer. It advises; what is lawful
 * where is for a lawyer to say.
 */

export type ProtectedTopic =
  | "age"
  | "family"
  | "health"
  | "origin"
  | "religion"
  | "orientation"
  | "gender"
  | "politics"
  | "record"
  | "finances"
  | "pay-history"
  | "military"
  | "appearance";

export interface TopicFinding {
  topic: ProtectedTopic;
  /** Where it stands in the text: from `start` up to, not including, `end`. */
  start: number;
  end: number;
  /** The words themselves. */
  words: string;
  reason: string;
  /** What may be asked instead. */
  suggestion: string;
}

interface TopicRule {
  reason: string;
  suggestion: string;
  patterns: readonly string[];
}

/** Within one sentence, up to so many characters of anything. */
const near = (most: number) => `[^.?!;\\n]{0,${most}}?`;
const own = "(?:their|her|his|(?:the )?candidate['’]s)";
const person = "(?:they|she|he|the candidate|somebody|someone|a candidate|an applicant|applicants)";
const probe = `(?:ask|find out|check|learn|establish|probe|see)\\b`;
/** Instructions to an interviewer speak about the candidate instead of to them. */
const probing = (what: string) =>
  `\\b${probe}${near(40)}\\b(?:${person}|${own})\\b${near(30)}\\b(?:${what})`;

/** `children`, but not the children's ward of a customer. */
const children = "(?:children|kids)(?!['’])";
const kin = "(?:husband|wife|spouse|fianc[eé]e?|boyfriend|girlfriend)";

const rules: Record<ProtectedTopic, TopicRule> = {
  age: {
    reason: "Age says nothing about the work, and a decision must not rest on it.",
    suggestion: "Ask for the experience that counts: “Which deals of this size have you led?”",
    patterns: [
      "\\bhow old (?:are|were) you\\b",
      "\\b(?:at )?your (?:own )?age\\b(?! of)",
      "\\byour (?:birthday|birth ?date|date of birth|year of birth)\\b",
      "\\bdate of birth\\b",
      "\\b(?:when|what year|which year|in (?:what|which) year) were you born\\b",
      "\\b(?:when|what year|which year|in (?:what|which) year) did you (?:graduate|(?:finish|leave) (?:high )?school)\\b",
      `\\byou\\b${near(40)}\\bretire(?:ment)?\\b(?! (?:plan|product|account|fund|customer|home|saving|communit|polic))`,
      "\\b(?:boss|manager|colleagues?|people|team|leader)\\b (?:who (?:is|are) )?(?:much )?(?:younger|older) than you\\b",
      "\\b(?:a )?(?:much )?younger (?:boss|manager|leader)\\b",
      "\\byou\\b[^.?!;\\n]{0,20}\\btoo (?:old|young)\\b",
      probing("how old\\b|age\\b|date of birth"),
    ],
  },
  family: {
    reason:
      "Family, marriage and pregnancy are private, and nobody may be chosen or left out over them.",
    suggestion: "Ask what the job needs: “Are you able to travel two days a week?”",
    patterns: [
      "\\bare you (?:currently |still |happily )?(?:married|divorced|widowed|pregnant|expecting a (?:baby|child)|in a relationship)\\b",
      "\\bare you (?:currently |still )?single(?= ?(?:\\?|,|or\\b|and\\b|$))",
      "\\bare you (?:currently )?engaged(?= ?(?:\\?|,|or\\b|to be\\b|$))",
      `\\bdo you (?:have|want|plan|intend|expect|hope|wish)\\b${near(40)}\\b(?:${children}|bab(?:y|ies)\\b(?! ?(?:product|brand|food|care))|a family\\b(?! of)|a ${kin})`,
      "\\b(?:start|starting|raise|raising|have|having) a family\\b(?! of)",
      `\\byour (?:${kin}|${children}|son|daughter|marital status|maiden name|family (?:plans?|planning|situation|status|life|circumstances|responsibilities))\\b`,
      `\\bhow many ${children}`,
      "\\bhow old are your (?:children|kids|son|daughter)",
      "\\b(?:does|would|will|is) your partner (?:work|mind|support|think|agree|happy|okay)\\b",
      "\\b(?:get|getting|plan to) marr(?:y|ied)\\b",
      `\\byou\\b${near(40)}\\b(?:pregnan(?:t|cy)|maternity|paternity|parental leave)\\b(?![- ](?:ward|clinic|hospital|test|product|brand|wear|app|unit|market|care|service))`,
      `\\b(?:who|how)\\b${near(30)}\\b(?:look(?:s|ing)? after|tak(?:es?|ing) care of|minds?|child ?care|child-care)\\b${near(20)}(?:\\b(?:the|your) (?:children|kids)|\\bchild)`,
      `\\byour (?:child ?care|child-care)\\b`,
      probing(`married|pregnan|${children}|family plans|childcare|${kin}`),
    ],
  },
  health: {
    reason: "Health and disability may not be asked about before an offer.",
    suggestion:
      "Say what the work asks and leave the rest to them: “Can you do this with or without an adjustment?”",
    patterns: [
      `\\b(?:do|did|have) you (?:ever )?(?:have|had|suffer(?:ed)?|been diagnosed)\\b${near(40)}\\b(?:disabilit(?:y|ies)|illness(?:es)?|diseases?|medical (?:conditions?|problems?)|(?:mental )?health (?:problems?|issues?|conditions?)|depression|burn-?out|cancer|surgery)\\b`,
      "\\bare you (?:physically |mentally )?(?:disabled|handicapped|healthy|in good health|fit and well|(?:often|frequently) (?:ill|sick)|on (?:any )?medication|an alcoholic)\\b",
      "\\byour (?:own )?(?:(?:mental |physical )?health\\b(?! (?:scores?|checks?|data|customers?|clients?|accounts?|products?|platform|app|sector|plan|metrics?|index|dashboard|insurance))|disabilit(?:y|ies)|medical (?:history|records?|condition)|illness|medication)",
      "\\bhow many (?:sick days|days\\b[^.?!;\\n]{0,20}\\b(?:ill|sick))\\b",
      `\\byou\\b${near(40)}\\bsick (?:days|leave)\\b`,
      "\\bdo you (?:take|use) (?:any )?(?:prescription )?(?:medication|medicines?|drugs)\\b",
      "\\bdo you (?:smoke|drink alcohol|drink much)\\b",
      "\\bhow (?:tall are you|much do you weigh)\\b",
      "\\b(?:seen|see|visited) a (?:psychiatrist|psychologist|therapist)\\b",
      "\\bworkers['’]? comp(?:ensation)? claims?\\b",
      probing("disab(?:led|ilit)|pregnan|ill\\b|sick\\b|healthy|(?:mental )?health\\b|medication"),
    ],
  },
  origin: {
    reason:
      "Origin, nationality and mother tongue are not the job’s business; what counts is a right to work and a skill.",
    suggestion:
      "Ask everybody: “Are you entitled to work here?” or “How well do you speak the language of these customers?”",
    patterns: [
      "\\bwhere (?:are|were) you (?:really |originally |actually )?(?:from|born|raised)\\b",
      "\\bwhere do you (?:really |originally |actually )?come from\\b",
      "\\bwhere (?:is|was|are|were|do|does) your (?:family|name|accent|parents?)\\b[^.?!;\\n]{0,12}\\b(?:come )?from\\b",
      "\\byour (?:parents|family) (?:born|immigrate|emigrate)",
      "\\byour (?:nationality|native (?:language|tongue|country)|mother tongue|first language|ethnic(?:ity| background| origin)?|citizenship|country of (?:origin|birth)|place of birth|birthplace|accent|skin colou?r|caste|ancestry|immigration status)\\b",
      "\\byour race\\b(?! (?:conditions?|to|against|for|car))",
      "\\bare you (?:an? )?(?:\\w+ )?(?:citizen|immigrant|foreigner|native (?:\\w+ )?speaker)\\b",
      "\\b(?:must|should|only|to) be (?:an? )?native (?:\\w+ )?speakers?\\b",
      "\\bnative (?:\\w+ )?speakers? only\\b",
      "\\b(?:speak|language)\\b[^.?!;\\n]{0,20}\\bat home\\b",
      "\\bwere you born (?:in|here|abroad)\\b",
      probing("nationality|ethnic|native language|mother tongue|citizenship|born\\b|from\\?"),
    ],
  },
  religion: {
    reason: "Belief is private, and a decision must not rest on it.",
    suggestion: "Say the hours and ask: “Can you work the hours this job has?”",
    patterns: [
      "\\byour (?:own )?(?:religion|church|mosque|synagogue|religious (?:beliefs?|views?|holidays?|practices?)|place of worship)\\b",
      "\\byour faith\\b(?! in\\b)",
      "\\b(?:which|what) (?:religion|faith|church)\\b",
      "\\b(?:are|were) you (?:an? )?(?:religious|christian|muslim|jewish|jew|hindu|buddhist|sikh|catholic|protestant|atheist|believer)\\b",
      "\\bdo you (?:pray|fast\\b|go to church|attend (?:church|mosque)|believe in god)",
      `\\bdo you (?:observe|celebrate|keep)\\b${near(20)}\\b(?:sabbath|ramadan|lent|christmas|easter|hanukkah|eid|religious)`,
      `\\byou\\b${near(40)}\\b(?:religious holidays?|the sabbath|ramadan)\\b`,
      "\\b(?:headscarf|hijab|turban|kippah)\\b",
      probing("religio|faith\\b(?! in)|church"),
    ],
  },
  orientation: {
    reason: "Whom somebody loves is private, and a decision must not rest on it.",
    suggestion: "Leave it out. Nothing in the job depends on it.",
    patterns: [
      "\\bsexual (?:orientation|preferences?)\\b",
      "\\bare you (?:openly )?(?:gay|lesbian|bisexual|heterosexual|homosexual|queer)\\b",
      "\\bare you straight(?= ?(?:\\?|,|or\\b|$))",
      probing("gay\\b|lesbian|bisexual|sexual"),
    ],
  },
  gender: {
    reason: "A decision must not rest on gender, and the question shows that it might.",
    suggestion: "Ask everybody the same about the task: “How do you win over a sceptical room?”",
    patterns: [
      "\\b(?:as|being) an? (?:woman|man|girl|lady|mother|father|mum|mom|dad|single parent)\\b",
      "\\bare you (?:an? )?(?:man|woman|male|female|transgender|trans|non-?binary)\\b",
      "\\byour (?:gender|gender identity|sex)\\b",
      "\\b(?:for|with|under) an? (?:male|female|woman) (?:boss|manager|leader|colleague)\\b",
      "\\b(?:mostly|all)[- ](?:male|female) (?:team|office|company)\\b",
      probing("gender\\b|transgender|a (?:man|woman)\\b"),
    ],
  },
  politics: {
    reason: "Political views and membership of a union are protected.",
    suggestion:
      "Leave it out, or ask about work: “How do you deal with a decision you disagree with?”",
    patterns: [
      "\\b(?:who|whom|which party|what party|how) (?:did|do|would|will) you (?:usually )?vote\\b",
      `\\bdid you vote\\b${near(30)}\\b(?:election|referendum|president|party)`,
      "\\byour politics\\b",
      "\\byour political (?:views?|party|opinions?|beliefs?|affiliation|leanings?)\\b",
      "\\bpolitical party\\b[^.?!;\\n]{0,20}\\byou\\b",
      "\\b(?:join(?:ed)?|belong(?:ed)? to|(?:a )?member of|active in|support(?:ed)?) (?:an? |any |the )?(?:(?:trade|labou?r) )?(?:union\\b|works council|political party)",
      "\\bare you (?:left|right)[- ]wing\\b",
      "\\bon strike\\b[^.?!;\\n]{0,20}\\byou\\b|\\bhave you\\b[^.?!;\\n]{0,20}\\bon strike\\b",
      probing("(?:trade |labou?r )union|political|vote"),
    ],
  },
  record: {
    reason: "Arrests and old convictions may be asked about only where the law names the job.",
    suggestion: "Leave it to the check that the law provides for, after an offer.",
    patterns: [
      "\\b(?:have you|were you) (?:ever )?(?:been )?(?:arrested|convicted|imprisoned|in (?:jail|prison)|charged with)\\b",
      "\\bcriminal (?:records?|history|convictions?|past|background)\\b(?! (?:check|screening) (?:product|software|vendor|compan|custom))",
      "\\byour (?:police|arrest) record\\b",
      probing("arrested|convicted|criminal|prison\\b|jail\\b"),
    ],
  },
  finances: {
    reason: "Private money says little about the work and falls hardest on some groups.",
    suggestion: "Ask about money at work: “What is the largest budget you have answered for?”",
    patterns: [
      "\\byour (?:own )?(?:credit (?:score|rating|history|report)|personal finances|private finances|financial situation|bankruptcy|mortgage)\\b",
      "\\byour (?:personal |private )debts?\\b|\\bare you in debt\\b|\\bdo you have (?:any )?(?:personal |private )?debts?\\b",
      "\\bhave you (?:ever )?(?:been |gone |declared |filed for )+bankrupt",
      "\\bdo you (?:have a mortgage|own (?:your|a) (?:own )?(?:home|house|flat|apartment|car)|rent your (?:home|flat|apartment))\\b",
      "\\bwages? (?:been )?garnish",
      probing("in debt|credit score|bankrupt|mortgage"),
    ],
  },
  "pay-history": {
    reason:
      "What somebody earned before carries old unfairness on, and in many places may not be asked.",
    suggestion: "Name the range of the job and ask: “Does this fit what you expect?”",
    patterns: [
      "\\byour (?:current|previous|last|present|past) (?:base )?(?:salary|pay|wages?|compensation|earnings|income|OTE|package)\\b",
      "\\bhow much (?:do|did|are|were) you (?:earn(?:ing)?|(?:make|making|paid)(?= ?(?:\\?|now\\b|today\\b|currently\\b|there\\b|before\\b|in your (?:last|current|previous) (?:job|role))))",
      "\\bwhat (?:do|did) you (?:currently )?earn\\b",
      "\\b(?:salary|pay) history\\b",
      probing("(?:current|previous|last) (?:salary|pay)\\b"),
    ],
  },
  military: {
    reason:
      "How somebody left the forces is protected in many places and says nothing about selling.",
    suggestion: "Ask what they learnt there that this work needs.",
    patterns: [
      "\\b(?:military|honou?rable|dishonou?rable) discharge\\b",
      "\\bwere you (?:dis)?honou?rabl[ey] discharged\\b|\\bwhy were you discharged\\b|\\bwere you discharged\\b",
      "\\b(?:type|kind) of discharge\\b",
      "\\byour (?:military (?:service|record|status)|reserve duty)\\b",
      probing("discharged|military (?:service|status)"),
    ],
  },
  appearance: {
    reason: "Looks let guesses about age, origin and health into the decision.",
    suggestion: "Leave it out; judge what is said and done.",
    patterns: [
      "\\b(?:photo(?:graph)?|picture|headshot|selfie) of (?:you|yourself)\\b",
      "\\byour (?:photo(?:graph)?|headshot|looks|tattoos?|piercings?|hair(?:style|cut)?|body)\\b",
      "\\byour appearance\\b(?! (?:at|in|on) )",
      "\\bdo you have (?:any )?(?:visible )?(?:tattoos?|piercings?)\\b",
      probing("attractive|good[- ]looking|tattoo|overweight"),
    ],
  },
};

const compiled = Object.entries(rules).map(([topic, { reason, suggestion, patterns }]) => ({
  topic: topic as ProtectedTopic,
  reason,
  suggestion,
  pattern: new RegExp(patterns.map((one) => `(?:${one})`).join("|"), "giu"),
}));

/** In the order of the text; each topic is named once for each place. */
export function protectedTopics(text: string): TopicFinding[] {
  return compiled
    .flatMap(({ topic, reason, suggestion, pattern }) =>
      Array.from(text.matchAll(pattern), (match) => ({
        topic,
        start: match.index,
        end: match.index + match[0].length,
        words: match[0],
        reason,
        suggestion,
      })),
    )
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** What each topic is called in a sentence. */
export const topicNames: Record<ProtectedTopic, string> = {
  age: "age",
  family: "family or pregnancy",
  health: "health or disability",
  origin: "origin or nationality",
  religion: "religion",
  orientation: "sexual orientation",
  gender: "gender",
  politics: "politics or a union",
  record: "a criminal record",
  finances: "private finances",
  "pay-history": "earlier pay",
  military: "military discharge",
  appearance: "appearance",
};

import { describe, expect, test } from "vitest";
import fc from "fast-check";
import {
  builtInCaseStudies,
  builtInQuestions,
  builtInRolePlays,
} from "../../../shared/content/content.ts";
import { protectedTopics, type ProtectedTopic } from "../../../shared/rules/protected-topics.ts";

const topicsIn = (text: string) => [...new Set(protectedTopics(text).map((one) => one.topic))];

test.each<[string, ProtectedTopic]>([
  ["How old are you?", "age"],
  ["Don't you think that at your age this pace is hard?", "age"],
  ["What is your date of birth?", "age"],
  ["In which year did you graduate?", "age"],
  ["When do you plan to retire?", "age"],
  ["Could you take orders from a younger manager?", "age"],
  ["How would you feel about colleagues who are much younger than you?", "age"],
  ["Are you married?", "family"],
  ["Are you single?", "family"],
  ["Do you have kids?", "family"],
  ["Do you plan to have children in the next years?", "family"],
  ["HOW MANY CHILDREN DO YOU HAVE?", "family"],
  ["What does your husband do?", "family"],
  ["Does your partner mind the travelling?", "family"],
  ["Are you pregnant or planning to start a family?", "family"],
  ["Who looks after the children when you travel?", "family"],
  ["What is your maiden name?", "family"],
  ["Find out whether she has children.", "family"],
  ["Do you have a disability that we should know about?", "health"],
  ["How many sick days did you take last year?", "health"],
  ["Do you take any medication?", "health"],
  ["How is your health?", "health"],
  ["Have you ever had burnout?", "health"],
  ["Do you smoke?", "health"],
  ["Have you ever seen a psychiatrist?", "health"],
  ["Where are you originally from?", "origin"],
  ["Where do your parents come from?", "origin"],
  ["What is your nationality?", "origin"],
  ["Is English your native language?", "origin"],
  ["Are you a native speaker?", "origin"],
  ["That is an interesting name. Where is your accent from?", "origin"],
  ["Which language do you speak at home?", "origin"],
  ["Are you a German citizen?", "origin"],
  ["What is your religion?", "religion"],
  ["Do you go to church?", "religion"],
  ["Are you Muslim?", "religion"],
  ["Would you need time off for religious holidays?", "religion"],
  ["Would you take off your headscarf with customers?", "religion"],
  ["Are you gay?", "orientation"],
  ["May I ask about your sexual orientation?", "orientation"],
  ["As a woman, how do you deal with rough customers?", "gender"],
  ["Would you work for a female boss?", "gender"],
  ["Who did you vote for?", "politics"],
  ["What are your political views?", "politics"],
  ["Are you a member of a trade union?", "politics"],
  ["Have you ever been arrested?", "record"],
  ["Do you have a criminal record?", "record"],
  ["What is your credit score?", "finances"],
  ["Do you own your home?", "finances"],
  ["Have you ever declared bankruptcy?", "finances"],
  ["What is your current salary?", "pay-history"],
  ["How much did you earn before?", "pay-history"],
  ["What type of discharge did you receive?", "military"],
  ["Please send a photo of yourself.", "appearance"],
  ["Do you have any tattoos?", "appearance"],
])("flags %s", (text, topic) => {
  expect(topicsIn(text)).toContain(topic);
});

test.each([
  "How do you manage a pipeline of forty accounts?",
  "How old is the account, and who owned it before?",
  "Which family of products did you sell?",
  "Do you have a family of products in mind?",
  "How do you judge the health of the pipeline?",
  "What is your health score for an account made of?",
  "Tell me about a native integration that you sold.",
  "A children's hospital is your customer. Whom do you call first?",
  "Do you have children’s hospitals among your customers?",
  "What was the origin of the lead?",
  "The customer asks for a disabled feature. What do you say?",
  "Are you single-minded when a quarter ends?",
  "Are you engaged with the buying committee at this point?",
  "Which message resonated with a customer at that stage?",
  "At what age of an opportunity do you give it up?",
  "Do you have a partner programme that works?",
  "How would you win a credit union as a customer?",
  "Our customer sells in the European Union. What changes?",
  "Where do your best leads come from?",
  "Where are your customers from?",
  "What is your faith in this forecast worth?",
  "Would you be straight with a customer who is wrong?",
  "How do you handle a race condition between two reps for one account?",
  "What is your pregnancy-test brand's market?",
  "A maternity ward asks for a discount. What do you do?",
  "How do you use the language of the customer?",
  "What makes a young company ready to buy?",
  "Tell me about the oldest deal in your pipeline.",
  "How much did you make of your quota?",
  "What would you do on your first day?",
  "Are you able to travel two days a week?",
  "Are you entitled to work here?",
  "Can you do this with or without an adjustment?",
  "How do you deal with politics between two departments of a customer?",
  "Tell me about a conviction of yours that a customer changed.",
  "How did you discharge that duty to the customer?",
  "What does your appearance at a trade fair have to achieve?",
  "Send the customer a picture of the dashboard.",
  "Which debt did the customer's finance team worry about?",
  "You sell retirement plans. How do you open the call?",
  "The prospect is a church with two hundred employees.",
  "Whom did the buying committee vote for?",
  "How do you follow up with a mother company and its daughters?",
  "Who looks after the account when you travel?",
  "Check whether they have read the brief.",
  "Ask the candidate for their own diagnosis.",
  "",
])("leaves alone %s", (text) => {
  expect(protectedTopics(text)).toEqual([]);
});

describe("a finding", () => {
  test("says where it stands, why, and what to ask instead", () => {
    const text = "Good. Are you married, and how old are you?";
    const found = protectedTopics(text);
    expect(found.map((one) => [one.topic, text.slice(one.start, one.end)])).toEqual([
      ["family", "Are you married"],
      ["age", "how old are you"],
    ]);
    for (const { words, reason, suggestion } of found) {
      expect(text).toContain(words);
      expect(reason).toMatch(/\.$/);
      expect(suggestion.length).toBeGreaterThan(20);
    }
    expect(found[0]!.suggestion).toContain("Are you able to travel two days a week?");
  });

  test("what is suggested instead is not flagged itself", () => {
    const all = ["How old are you?", "Are you married?", "Are you gay?", "Do you smoke?"]
      .concat(["What is your religion?", "What is your nationality?", "What is your gender?"])
      .concat([
        "Who did you vote for?",
        "What is your current salary?",
        "What is your credit score?",
      ]);
    for (const { suggestion } of all.flatMap(protectedTopics))
      expect(protectedTopics(suggestion)).toEqual([]);
  });

  test("always lies inside the text, whatever is typed, and is found quickly", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        for (const { start, end, words } of protectedTopics(`${text} How old are you?`)) {
          expect(end).toBeGreaterThan(start);
          expect(`${text} How old are you?`.slice(start, end)).toBe(words);
        }
      }),
    );
    const long = "ask the candidate whether you do you have ".repeat(250);
    const began = performance.now();
    protectedTopics(long);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

const said = [
  ...builtInQuestions().map(({ id, text, followUps }) => [id, [text, ...followUps]] as const),
  ...builtInRolePlays().map(({ id, ...rolePlay }) => [id, textsIn(rolePlay)] as const),
  ...builtInCaseStudies().map(({ id, ...caseStudy }) => [id, textsIn(caseStudy)] as const),
];

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

test("nothing in the built-in library is flagged", () => {
  const flagged = said.flatMap(([id, texts]) =>
    texts.flatMap((text) => protectedTopics(text).map((one) => `${id}: ${one.words} in ${text}`)),
  );
  expect(flagged).toEqual([]);
});

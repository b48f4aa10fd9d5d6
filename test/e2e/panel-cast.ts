/** Who is in the story of a panel, and what they say in it. */

export const title = "Sales development, northern ports";
/** Of the library: the only one that is played twice with a coaching note between. */
export const rolePlay = "Opening call in two takes";
export const adaeze = { name: "Adaeze Nwosu", pin: "284635" };
export const hanna = { name: "Hanna Virtanen", pin: "907143" };
export const rajiv = { name: "Rajiv Menon", pin: "53619" };
export const everybody = [adaeze.name, hanna.name, rajiv.name];
export const layla = "ليلى بنت عبد الرحمن الهاشمي";
export const tomas = "Tomás Ferreira";

/** What each of the panel wrote about the same call, to be found nowhere before its seal opens. */
export const secret = {
  adaeze: "Began with the takeover",
  hanna: "Talked over a question",
  rajiv: "Asked what eleven days cost",
};
export const moment = "So eighty people change over on one morning";
export const diagnosis = "I explained before I had asked, and he went quiet.";
export const coaching = "You said you had read the news. Ask one question before each statement.";
export const whyChanged = "Rajiv heard the question that I missed while I was writing.";
export const whyHire = "She turned a coaching note into questions within two minutes.";
export const whyNot = "He explained throughout both calls and never asked for a day.";
export const dissent = "I would have heard her on a second account before deciding.";

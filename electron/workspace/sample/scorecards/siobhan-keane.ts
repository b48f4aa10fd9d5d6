import type { SampleInterview } from "../types.ts";

/** Presents and closes well, and stays below the minimum in discovery. */
export const siobhanKeane: readonly SampleInterview[] = [
  {
    opening: "ports",
    round: "First conversation",
    at: [-16, 9],
    minutes: 45,
    place: "Video call",
    panel: ["adaeze", "rajiv"],
    scorecards: [
      {
        by: "adaeze",
        ratings: {
          "Domain expertise": [
            3,
            "Had read two annual reports of Norwegian ports for this talk and quoted the tonnage correctly.",
          ],
          Creativity: [
            4,
            "Would send each of the ten a printed plan of their own quay with one queue drawn in by hand.",
          ],
          "Business sense": [
            4,
            "Asked about payment terms, termination and who trains the staff, in that order, in one breath.",
          ],
          Curiosity: [
            3,
            "Wanted to know what had changed on the buyer’s side; did not ask us anything about our own customers.",
          ],
        },
        recommendation: "yes",
        note: "Easy to picture in front of a board.",
      },
      {
        by: "rajiv",
        ratings: {
          "Domain expertise": [
            2,
            "Answered my question about wharfage with a general remark about logistics, and repeated it when I asked again.",
          ],
          Creativity: [
            3,
            "A hand-drawn plan is nice; after that it was mailings with other words for them.",
          ],
          "Business sense": [
            3,
            "Knows margins. Did not think of what a second interface costs a company of nine.",
          ],
          Curiosity: [
            2,
            "“I would congratulate the team.” Only when I insisted did she want to know anything.",
          ],
        },
        recommendation: "no",
        note: "",
      },
    ],
  },
  {
    opening: "ports",
    round: "Discovery role-play",
    at: [-8, 15],
    minutes: 60,
    place: "Office, room Ebb",
    panel: ["hanna", "rajiv"],
    scorecards: [
      {
        by: "hanna",
        ratings: {
          "Depth of the problem": [
            3,
            "Found the money behind the missed visits and took it for the whole story.",
          ],
          "Quality of questions and listening": [
            3,
            "Attentive, but most questions could be answered with yes, and were.",
          ],
          "Works out the value together with the customer": [
            4,
            "Drew the saving on the board as a bar next to the price; the actor reached for the pen.",
          ],
          "Uncovers the way to a decision": [
            4,
            "Summed up what was agreed, asked for the finance lead’s name and offered two dates.",
          ],
          "Handles the earlier failure": [
            3,
            "Promised that it would be different with us, which is what they had heard the last time.",
          ],
          "Summary for the panel": [4, "A clear minute with a beginning and an end."],
        },
        recommendation: "no",
        note: "I would let her present anything. I would not let her find out what to present.",
      },
      {
        by: "rajiv",
        ratings: {
          "Depth of the problem": [
            2,
            "Began to describe the product in minute nine and never came back to why now.",
          ],
          "Quality of questions and listening": [
            2,
            "Heard “our biggest customer” and went on with her list.",
          ],
          "Works out the value together with the customer": [
            3,
            "The calculation was hers alone, though a neat one.",
          ],
          "Uncovers the way to a decision": [
            4,
            "Knows how to ask for a signature; got the limit of 20,000 out of the actor without effort.",
          ],
          "Handles the earlier failure": [
            2,
            "Said the old tool must have been badly made. It had been the buyer’s own project.",
          ],
          "Summary for the panel": [
            3,
            "Fluent about what she had heard. The event that makes it urgent was not among it.",
          ],
        },
        recommendation: "no",
        note: "A closer looking for somebody else’s discovery.",
      },
    ],
  },
  {
    opening: "ports",
    round: "Opening call, twice",
    at: [-3, 11],
    agreed: [-10, 9],
    minutes: 45,
    place: "By phone",
    note: "Called off after the role-play; Adaeze spoke with her the same afternoon.",
    panel: ["tomas", "hanna"],
    cancelled: { at: [-7, 16], by: "adaeze" },
  },
];

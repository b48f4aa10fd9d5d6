import type { SampleInterview } from "../types.ts";

/** A jack-of-all-trades: solid everywhere, strong nowhere. */
export const mateusOliveira: readonly SampleInterview[] = [
  {
    opening: "ports",
    round: "First conversation",
    at: [-14, 11],
    minutes: 45,
    place: "Video call",
    panel: ["tomas", "rajiv"],
    scorecards: [
      {
        by: "tomas",
        ratings: {
          "Domain expertise": [
            3,
            "Knows how a terminal bills and where its day gets stuck; no opinion on what should change.",
          ],
          Creativity: [
            3,
            "Would go to a trade fair and meet the ten there. Sensible, and what everybody does.",
          ],
          "Business sense": [
            3,
            "Two good questions on cost of service, none on what else the customer might buy.",
          ],
          Curiosity: [
            3,
            "Asked who had spoken to the buyer last and was satisfied with the answer.",
          ],
        },
        recommendation: "yes",
        note: "Nothing wrong anywhere.",
      },
      {
        by: "rajiv",
        ratings: {
          "Domain expertise": [
            3,
            "Correct on container handling; we sell to ports that see one container ship a week.",
          ],
          Creativity: [2, "Needed a second hint before anything but e-mail came up."],
          "Business sense": [
            3,
            "Went through a checklist that is not bad, and stopped at its end.",
          ],
          Curiosity: [
            3,
            "Polite interest. He took notes when I spoke about myself, not about the customer.",
          ],
        },
        recommendation: "no",
        note: "I could not tell you one thing that he does better than the others.",
      },
    ],
  },
  {
    opening: "ports",
    round: "Discovery role-play",
    at: [-7, 9],
    minutes: 60,
    place: "Video call",
    panel: ["adaeze", "hanna"],
    scorecards: [
      {
        by: "adaeze",
        ratings: {
          "Depth of the problem": [
            3,
            "Got to the penalties with my help and asked what they add up to in a year.",
          ],
          "Quality of questions and listening": [
            3,
            "Listened well to each answer and then took the next question from his sheet.",
          ],
          "Works out the value together with the customer": [
            3,
            "Offered a return calculator “for after the call” instead of doing the sum with me.",
          ],
          "Uncovers the way to a decision": [3, "Asked who decides and believed the first answer."],
          "Handles the earlier failure": [
            3,
            "Nodded at the failed tool, said he understood, and wrote it down.",
          ],
          "Summary for the panel": [
            3,
            "Complete, in the order of the call rather than of its weight.",
          ],
        },
        recommendation: "no",
        note: "Would do the job. I am looking for somebody who changes it.",
      },
      {
        by: "hanna",
        ratings: {
          "Depth of the problem": [3, "Two layers of three, without any pressure on the buyer."],
          "Quality of questions and listening": [
            4,
            "Let a silence of ten seconds stand, and got the story of the spreadsheets for it.",
          ],
          "Works out the value together with the customer": [
            3,
            "Named a saving that other customers had, and asked whether it might be similar here.",
          ],
          "Uncovers the way to a decision": [
            3,
            "A next meeting with the same person, dated, without the finance lead.",
          ],
          "Handles the earlier failure": [
            3,
            "Asked what went wrong and stopped at “nobody used it”.",
          ],
          "Summary for the panel": [null, "The connection broke off before he could sum up."],
        },
        recommendation: "yes",
        note: "Kind to the buyer throughout. Customers would like him.",
      },
    ],
  },
];

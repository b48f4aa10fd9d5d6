import type { SampleInterview } from "../types.ts";

/** Half-way through: her second interview is sealed until Hanna has submitted. */
export const yukiTanabe: readonly SampleInterview[] = [
  {
    opening: "ports",
    round: "First conversation",
    at: [-8, 10],
    minutes: 45,
    place: "Video call",
    panel: ["tomas"],
    scorecards: [
      {
        by: "tomas",
        ratings: {
          "Domain expertise": [
            4,
            "Told me what a crane’s downtime costs per hour in two ports she knows, with the reason for the difference.",
          ],
          Creativity: [
            3,
            "Would write to the ten companies’ insurers. Then, after a pause: “Or ask my mother, she knows everybody.”",
          ],
          "Business sense": [
            3,
            "Saw the risk in the customer with one big berth, and left the price as it was.",
          ],
          Curiosity: [
            4,
            "Asked for the minutes of the last call with the buyer, and what was not in them.",
          ],
        },
        recommendation: "yes",
        note: "",
      },
    ],
  },
  {
    opening: "ports",
    round: "Discovery role-play",
    at: [-1, 14],
    minutes: 60,
    place: "Office, room Ebb",
    panel: ["adaeze", "hanna"],
    scorecards: [
      {
        by: "adaeze",
        ratings: {
          "Depth of the problem": [
            4,
            "Three layers, the last one because she asked why the call was taking place this month and not the next.",
          ],
          "Quality of questions and listening": [
            4,
            "Wrote with a pencil, looked up for every answer, and twice said “I understood that wrongly, then”.",
          ],
          "Works out the value together with the customer": [
            3,
            "Started the sum with me and then finished it alone at the board.",
          ],
          "Uncovers the way to a decision": [
            3,
            "Knew the three names at the end, but not in which order they say yes.",
          ],
          "Handles the earlier failure": [
            4,
            "“You were the one who had to explain it afterwards.” It was quiet in the room for a moment.",
          ],
          "Summary for the panel": [4, "Started with what she would do differently on Monday."],
        },
        recommendation: "yes",
        note: "Quieter than the others, and I told her more than I told them.",
      },
      {
        by: "hanna",
        ratings: {
          "Depth of the problem": [
            4,
            "Asked what the planners do on a day without changes, and learned that there is none.",
          ],
          "Quality of questions and listening": [
            3,
            "Careful and slow; the actor grew impatient once and she noticed",
          ],
        },
        recommendation: null,
        note: "",
        submitted: null,
      },
    ],
  },
];

/** One conversation done, the role-play in the next days. */
export const zsofiaKelemen: readonly SampleInterview[] = [
  {
    opening: "ports",
    round: "First conversation",
    at: [-5, 15],
    minutes: 45,
    place: "Video call",
    panel: ["rajiv"],
    scorecards: [
      {
        by: "rajiv",
        ratings: {
          "Domain expertise": [
            3,
            "River ports through and through; asked me what tide does to a booking before I could ask her.",
          ],
          Creativity: [
            4,
            "Would call ten lock keepers, because they know who waits. I have not heard that one in twenty years.",
          ],
          "Business sense": [
            3,
            "Weighed the two customers by how long they would stay, with a number of years for each.",
          ],
          Curiosity: [3, "Good first question, and then she let me lead the conversation."],
        },
        recommendation: "yes",
        note: "Higher than I usually go after forty minutes.",
      },
    ],
  },
  {
    opening: "ports",
    round: "Discovery role-play",
    at: [2, 10],
    minutes: 60,
    place: "Video call",
    note: "She is in Budapest until the weekend.",
    panel: ["adaeze", "hanna"],
  },
];

/** Ended after one conversation. */
export const diegoArrieta: readonly SampleInterview[] = [
  {
    opening: "ports",
    round: "First conversation",
    at: [-13, 9],
    minutes: 45,
    place: "Video call",
    panel: ["adaeze"],
    scorecards: [
      {
        by: "adaeze",
        ratings: {
          "Domain expertise": [
            2,
            "Would answer the experts “yes, of course we can” and look it up afterwards. Said so a second time when I asked.",
          ],
          Creativity: [3, "Competitions and gifts for the ten, with a budget for each."],
          "Business sense": [
            3,
            "Clear about discounts and how they travel from one port to the next.",
          ],
          Curiosity: [
            2,
            "Guessed the reason for the surprise win in one sentence and was done with it.",
          ],
        },
        recommendation: "strong-no",
        note: "A promise of his would become our problem. Stopped here, and told him why.",
      },
    ],
  },
];

import type { SampleInterview } from "../types.ts";

/** Four years of calling strangers, and no sales job so far. */
export const ananyaIyer: readonly SampleInterview[] = [
  {
    opening: "development",
    round: "First conversation",
    at: [-4, 13],
    minutes: 40,
    place: "Office, room Flood",
    panel: ["hanna"],
    scorecards: [
      {
        by: "hanna",
        ratings: {
          Drive: [
            4,
            "Thursday belongs to next week’s list, Friday morning to the five who said “call me in autumn”. She keeps such a list now.",
          ],
          Resilience: [
            5,
            "After the thirty-eighth call she eats an apple, calls the one who was kind yesterday, then number thirty-nine. She has done exactly that.",
          ],
          Curiosity: [
            4,
            "Spent ten of the forty minutes on what the company’s own customers complain about in public.",
          ],
          Prospecting: [
            3,
            "Picks people well by guessing at their day; no system yet for who comes first.",
          ],
        },
        recommendation: "yes",
        note: "Put her on the phone with us soon.",
      },
    ],
  },
  {
    opening: "development",
    round: "Role-play",
    at: [3, 11],
    minutes: 60,
    place: "By phone",
    panel: ["hanna", "adaeze"],
  },
];

/** Interviewed yesterday; nobody has written anything yet. */
export const oluwaseunAdeyemi: readonly SampleInterview[] = [
  {
    opening: "development",
    round: "First conversation",
    at: [-1, 10],
    minutes: 40,
    place: "Office, room Ebb",
    panel: ["adaeze", "tomas"],
  },
];

import type { SampleInterview } from "../types.ts";

/** Hired: strong with customers, and four of four said yes. */
export const freyaLindholm: readonly SampleInterview[] = [
  {
    opening: "success",
    round: "First conversation",
    at: [-25, 13],
    minutes: 45,
    place: "Video call",
    panel: ["hanna", "adaeze"],
    scorecards: [
      {
        by: "hanna",
        ratings: {
          Communication: [
            5,
            "Would ring the angriest of the three first, “because writing made it and writing will not unmake it”, and told us what she would say.",
          ],
          Curiosity: [4, "Asked what the customer had stopped doing when the deal was signed."],
          "Business sense": [
            4,
            "Chose the customer whose renewal does not depend on one person, and asked for the contract’s end.",
          ],
          "Customer care": [
            5,
            "Minute by minute: a two-line promise with a time to the small one, then the phone for the large one, then the promise kept.",
          ],
        },
        recommendation: "strong-yes",
        note: "I would have done it in that order, but not as calmly.",
      },
      {
        by: "adaeze",
        ratings: {
          Communication: [
            4,
            "Explained her last outage to me as she had to the customer: no passive voice, no “unfortunately”.",
          ],
          Curiosity: [
            4,
            "Wanted to see our support mailbox before she answered anything about our support.",
          ],
          "Business sense": [3, "Sound, though she had to be asked what a visit costs us."],
          "Customer care": [
            5,
            "Noticed that the polite one is the one who leaves, and gave an example with the name of the ship.",
          ],
        },
        recommendation: "yes",
        note: "",
      },
    ],
  },
  {
    opening: "success",
    round: "Role-play",
    at: [-19, 10],
    minutes: 60,
    place: "Office, room Ebb",
    panel: ["hanna", "tomas"],
    scorecards: [
      {
        by: "hanna",
        ratings: {
          "Finds the cause of the falling use": [
            4,
            "Went from 132 users to the north depot in three questions, and asked since when they have had the cellar.",
          ],
          "Faces the problem openly": [
            5,
            "“You paid for six months that this depot could not use. I should have called you in July.”",
          ],
          "Agrees a plan that leads to the renewal": [
            4,
            "Technician on Thursday, training the week after, and use back at 120 before the budget meeting.",
          ],
          "Keeps price out of it": [
            4,
            "When asked for a good price she asked what a price would solve in the cellar.",
          ],
          "Builds trust with the new contact and brings in the others": [
            5,
            "Invited the planning lead into the second call by name, and let the new contact take the credit.",
          ],
          "Judges the chance and the next steps soberly": [
            4,
            "Gave the renewal sixty per cent, and said which day would make it eighty or thirty.",
          ],
        },
        recommendation: "strong-yes",
        note: "",
      },
      {
        by: "tomas",
        ratings: {
          "Finds the cause of the falling use": [
            4,
            "Asked for a photo of the router. Nobody had asked the depot anything in four months.",
          ],
          "Faces the problem openly": [
            4,
            "Apologised once, precisely, and went on with what happens on Thursday.",
          ],
          "Agrees a plan that leads to the renewal": [
            4,
            "Each step had a date and a person, and one of the people was on the customer’s side.",
          ],
          "Keeps price out of it": [
            3,
            "Mentioned that founders could talk about a discount, which opened the door by a hand’s width.",
          ],
          "Builds trust with the new contact and brings in the others": [
            4,
            "Asked what a good first hundred days would be for the new lead, and tied the plan to that.",
          ],
          "Judges the chance and the next steps soberly": [
            4,
            "Named the other product’s offer as the thing that could still go wrong.",
          ],
        },
        recommendation: "yes",
        note: "Would trust her with Ålesund tomorrow.",
      },
    ],
  },
];

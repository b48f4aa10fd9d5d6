import type { SampleInterview } from "../types.ts";

/** Good with customers and hesitant about money; withdrew. The lead opened her role-play early; the last scorecard came in after that. */
export const amaraDiallo: readonly SampleInterview[] = [
  {
    opening: "success",
    round: "First conversation",
    at: [-22, 9],
    minutes: 45,
    place: "Video call",
    panel: ["hanna"],
    scorecards: [
      {
        by: "hanna",
        ratings: {
          Communication: [
            4,
            "Told the three annoyed people’s story from each side before she told us what she would do.",
          ],
          Curiosity: [
            3,
            "Interested in how the team works together; the customer in the question interested her less.",
          ],
          "Business sense": [
            2,
            "“The same amount is the same amount.” Came to the cost of support after two hints.",
          ],
          "Customer care": [
            5,
            "Runs a night desk today and showed us the note she leaves for the morning shift.",
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
    at: [-16, 14],
    minutes: 60,
    place: "Office, room Flood",
    panel: ["hanna", "tomas"],
    scorecards: [
      {
        by: "hanna",
        ratings: {
          "Finds the cause of the falling use": [
            4,
            "Let the new lead describe a morning in the north depot and heard the cellar in it.",
          ],
          "Faces the problem openly": [
            4,
            "Admitted that the two closed service cases had not solved anything.",
          ],
          "Agrees a plan that leads to the renewal": [
            2,
            "A friendly plan for the depot that never mentioned the renewal or its date.",
          ],
          "Keeps price out of it": [
            3,
            "Offered to “see what is possible” about the price and then steered away from it.",
          ],
          "Builds trust with the new contact and brings in the others": [
            4,
            "The actor said afterwards that he would have called her first, not us.",
          ],
          "Judges the chance and the next steps soberly": [
            3,
            "Hoped rather than judged: “I think they like us.”",
          ],
        },
        recommendation: "yes",
        note: "Care is there. Growth would have to be taught from the start.",
      },
      {
        by: "tomas",
        ratings: {
          "Finds the cause of the falling use": [
            4,
            "Asked the actor to name the last person who had used the app in the north, and since when not.",
          ],
          "Faces the problem openly": [
            4,
            "Called it “our silence” rather than a technical matter, which is what it was.",
          ],
          "Agrees a plan that leads to the renewal": [
            2,
            "Three good steps for the depot; the seven weeks to the renewal came up only in my head.",
          ],
          "Keeps price out of it": [
            2,
            "Said she would ask the founders for ten per cent before anybody had named a figure.",
          ],
          "Builds trust with the new contact and brings in the others": [
            5,
            "Offered to drive to the depot herself on Friday, and asked who there makes the coffee.",
          ],
          "Judges the chance and the next steps soberly": [null, "My notes end before this part."],
        },
        recommendation: "no",
        note: "Written from my notes after I came back, before I looked at Hanna’s.",
        submitted: [-11, 14],
      },
    ],
    sealOpened: {
      at: [-12, 9],
      by: "hanna",
      reason: "Tomás fell ill the day after and will not be back before we have to answer her.",
    },
  },
];

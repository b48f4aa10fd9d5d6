import type { SampleInterview } from "../types.ts";

/** Knows ports and closes; the panel is split on whether he takes coaching. */
export const kwameAsante: readonly SampleInterview[] = [
  {
    opening: "ports",
    round: "First conversation",
    at: [-17, 13],
    minutes: 45,
    place: "Video call",
    panel: ["adaeze", "tomas"],
    scorecards: [
      {
        by: "adaeze",
        ratings: {
          "Domain expertise": [
            5,
            "Explained to me why a small port pays for dredging twice, and which line of the budget nobody defends.",
          ],
          Creativity: [
            3,
            "Would ask the pilots’ association for an evening talk. A good route, and the only one he named.",
          ],
          "Business sense": [
            4,
            "Preferred the smaller customer because it pays in advance and needs no connection to customs.",
          ],
          Curiosity: [
            3,
            "Asked whether the price had really stayed the same, then moved to a story of his own.",
          ],
        },
        recommendation: "yes",
        note: "Would be useful in front of a harbour board from the first day.",
      },
      {
        by: "tomas",
        ratings: {
          "Domain expertise": [
            5,
            "Asked how we handle vessels that shift berth inside one call; two of our own people could not have asked that.",
          ],
          Creativity: [
            4,
            "Turned the ban on calling into a letter to the towns’ councils about queueing ships and their smoke.",
          ],
          "Business sense": [
            3,
            "Compared discount and term well, and did not ask what either customer costs us to run.",
          ],
          Curiosity: [3, "Interested in the deal’s price rather than in the people around it."],
        },
        recommendation: "strong-yes",
        note: "",
      },
    ],
  },
  {
    opening: "ports",
    round: "Discovery role-play",
    at: [-12, 10],
    minutes: 60,
    place: "Office, room Ebb",
    panel: ["adaeze", "hanna"],
    scorecards: [
      {
        by: "adaeze",
        ratings: {
          "Depth of the problem": [
            4,
            "Reached the penalties by himself; needed a hint from me to reach the customer’s tender.",
          ],
          "Quality of questions and listening": [
            3,
            "Good questions in a fixed order; twice he asked what I had just told him.",
          ],
          "Works out the value together with the customer": [
            4,
            "Put price and penalties side by side and asked me to change his figures where they were wrong.",
          ],
          "Uncovers the way to a decision": [
            5,
            "Had the managing director in the next meeting before we spoke about the product, with a date and a reason.",
          ],
          "Handles the earlier failure": [
            4,
            "“What would your field staff say if they sat here?” I had no answer ready, which was the point.",
          ],
          "Summary for the panel": [
            3,
            "Correct and in order, and it left out what he had not found.",
          ],
        },
        recommendation: "yes",
        note: "",
      },
      {
        by: "hanna",
        ratings: {
          "Depth of the problem": [
            3,
            "Stayed with the planners’ time for half the call, although the buyer had mentioned penalties in the third minute.",
          ],
          "Quality of questions and listening": [
            3,
            "Finished my sentences four times, correctly in two of them.",
          ],
          "Works out the value together with the customer": [
            3,
            "The sum was right and it was his sum; the buyer only nodded.",
          ],
          "Uncovers the way to a decision": [
            5,
            "Asked who has said no to such a thing before, and whether that person will be asked again.",
          ],
          "Handles the earlier failure": [
            4,
            "Stayed with the story of the old tool until the actor had said why nobody was asked.",
          ],
          "Summary for the panel": [
            4,
            "Gave the order of his doubts, the decision first, as I would want it in a handover note.",
          ],
        },
        recommendation: "yes",
        note: "Strong where it gets commercial, impatient before that.",
      },
    ],
  },
  {
    opening: "ports",
    round: "Opening call, twice",
    at: [-7, 14],
    minutes: 45,
    place: "By phone",
    panel: ["tomas", "hanna"],
    scorecards: [
      {
        by: "tomas",
        ratings: {
          "Sees their own work clearly before any feedback": [
            5,
            "“I sold him my last customer. He had not asked.” Nothing to add to that from my side.",
          ],
          "Takes the coaching note": [
            5,
            "Asked for the exact second, listened to the recording with us and laughed at himself.",
          ],
          "Visible change in the second take": [
            5,
            "Redid the whole opening without one filler and waited for the answer each time.",
          ],
          "Uses the situation of the company": [
            4,
            "Linked eleven days to the invoice with the eighty new colleagues in one sentence.",
          ],
          "Speaks clearly and briefly in five minutes": [
            4,
            "Crisp from the start; the second take was simply calmer.",
          ],
        },
        secondTake: {
          "Uses the situation of the company": [
            4,
            "Asked how the shared calendar of the other company is kept, and by whom.",
          ],
          "Speaks clearly and briefly in five minutes": [
            5,
            "Done after four minutes, with a meeting and one thing to prepare.",
          ],
        },
        run: {
          of: "opening-call-two-takes",
          used: [
            [7.2, "objection", 0],
            [9.1, "objection", 1],
            [9.9, "fact", 2],
            [20.2, "objection", 0],
            [20.9, "fact", 0],
            [22, "fact", 2],
            [22.6, "objection", 1],
          ],
          moments: [
            [7.5, "Talked of Stavanger for a minute before he asked anything."],
            [
              13.1,
              "“I sold him my last customer. He had not asked.”",
              "Sees their own work clearly before any feedback",
            ],
            [15.8, "“Which second exactly?” Laughed when he heard it.", "Takes the coaching note"],
            [
              20.4,
              "Waited four seconds for the answer, twice.",
              "Visible change in the second take",
            ],
          ],
          selfDiagnosis: "He sold his last customer to somebody who had not asked.",
          coachingNote: "Kept: the calm voice. Change: one question before any story of his own.",
        },
        recommendation: "strong-yes",
        note: "I do not see what Hanna sees. Let us listen to the recording together.",
      },
      {
        by: "hanna",
        ratings: {
          "Sees their own work clearly before any feedback": [
            2,
            "Called the first take “fine for a cold start”. The buyer had said goodbye twice by then.",
          ],
          "Takes the coaching note": [
            2,
            "Explained for two minutes why my point would not apply to a real port.",
          ],
          "Visible change in the second take": [
            3,
            "The pace changed. The point I had made about asking before telling did not.",
          ],
          "Uses the situation of the company": [
            3,
            "Mentioned the takeover as news, not as somebody’s problem.",
          ],
          "Speaks clearly and briefly in five minutes": [
            4,
            "Pleasant voice, plain words, nothing I would cut.",
          ],
        },
        secondTake: {
          "Uses the situation of the company": [
            3,
            "Came to the open inspections by luck; the buyer offered them.",
          ],
          "Speaks clearly and briefly in five minutes": [
            4,
            "Again clear, and again he spoke first and asked second.",
          ],
        },
        recommendation: "no",
        note: "Two of us saw the same ten minutes. I wrote down what he said, and would not want to coach against that.",
      },
    ],
  },
  {
    opening: "ports",
    round: "Case study",
    at: [1, 9.5],
    minutes: 75,
    place: "Office, room Flood",
    note: "The brief went out two days before. He brings his own laptop.",
    panel: ["tomas", "rajiv"],
  },
];

import type { SampleInterview } from "../types.ts";

/** A specialist: she peaks in discovery, and her closing and her knowledge of ports are sound rather than sharp. */
export const leilaHaddad: readonly SampleInterview[] = [
  {
    opening: "ports",
    round: "First conversation",
    at: [-18, 10],
    minutes: 45,
    place: "Office, room Ebb",
    panel: ["adaeze", "tomas"],
    scorecards: [
      {
        by: "adaeze",
        ratings: {
          "Domain expertise": [
            3,
            "Knew what a pilotage exemption is and why ports fear losing it; said plainly that she had never read a port tariff.",
          ],
          Creativity: [
            4,
            "Would spend the two silent weeks on board: “Ask three tug captains to let me ride along, and write to nobody.”",
          ],
          "Business sense": [
            4,
            "Asked first which of the two customers pays late, then which one other ports look at before they buy.",
          ],
          Curiosity: [
            5,
            "Wanted to hear the surprise deal from the person who lost it, not from the one who won. Asked us twice why our own last win happened.",
          ],
        },
        recommendation: "yes",
        note: "She listened to the end of my sentences. Ask a reference about her closing.",
      },
      {
        by: "tomas",
        ratings: {
          "Domain expertise": [
            3,
            "Mixed up berth and quay once, noticed it and corrected herself without being asked.",
          ],
          Creativity: [
            5,
            "Proposed to sell the first berth window as a one-month trial to the tug company instead of to the port.",
          ],
          "Business sense": [
            3,
            "Compared the two customers by margin, and came to their support costs only when I asked about them.",
          ],
          Curiosity: [
            4,
            "Followed up three times on the word “suddenly” in the question before she answered it.",
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
    at: [-13, 14],
    minutes: 60,
    place: "Office, room Ebb",
    panel: ["adaeze", "hanna"],
    scorecards: [
      {
        by: "adaeze",
        ratings: {
          "Depth of the problem": [
            5,
            "Asked what one missed visit costs, wrote 1,200 a month on the board, and only then asked what happens in five months.",
          ],
          "Quality of questions and listening": [
            5,
            "Repeated my words “my project” eight minutes later and asked what I would need so that it does not happen twice.",
          ],
          "Works out the value together with the customer": [
            4,
            "Let me do the sum of penalties and planners’ days myself and kept quiet while I did it.",
          ],
          "Uncovers the way to a decision": [
            4,
            "Had the finance lead, the second offer and the limit of 20,000 on her sheet before she proposed anything.",
          ],
          "Handles the earlier failure": [
            4,
            "Took the failed tool as a fact about the roll-out, asked who had not been asked, and named two people to ask this time.",
          ],
          "Summary for the panel": [
            4,
            "Two minutes, three layers, one open point: she did not know whether the managing director reads proposals.",
          ],
        },
        recommendation: "strong-yes",
        note: "The best discovery call I have sat in, and I include my own.",
      },
      {
        by: "hanna",
        ratings: {
          "Depth of the problem": [
            5,
            "The third follow-up to “changes” got to the customer that is a quarter of the revenue.",
          ],
          "Quality of questions and listening": [
            4,
            "Short questions, long pauses; talked for about a fifth of the time by my count.",
          ],
          "Works out the value together with the customer": [
            4,
            "Turned the six planner days into people: “So one of your three does nothing but repair the plan.”",
          ],
          "Uncovers the way to a decision": [
            3,
            "Learned who signs but let the buyer set the next date; it was a week later than it had to be.",
          ],
          "Handles the earlier failure": [
            4,
            "Thanked the actor for telling the story of the old tool and did not compare it with ours once.",
          ],
          "Summary for the panel": [
            5,
            "Told us which of her own questions had been weak before anybody asked.",
          ],
        },
        recommendation: "yes",
        note: "Would like to see her against somebody rude.",
      },
    ],
  },
  {
    opening: "ports",
    round: "Opening call, twice",
    at: [-9, 10],
    minutes: 45,
    place: "By phone",
    panel: ["hanna", "rajiv"],
    scorecards: [
      {
        by: "hanna",
        ratings: {
          "Sees their own work clearly before any feedback": [
            4,
            "Said that her first sentence was about us and that the buyer had no reason to stay for the second.",
          ],
          "Takes the coaching note": [
            4,
            "Wrote the note down word for word and asked which sentence had made us think of it.",
          ],
          "Visible change in the second take": [
            4,
            "Opened with the eighty people who join in three months, and dropped the habit of saying “just”.",
          ],
          "Uses the situation of the company": [
            4,
            "Connected the takeover with open inspections without being told that they worry anybody.",
          ],
          "Speaks clearly and briefly in five minutes": [
            3,
            "The first take ran to seven minutes and ended in the middle of a question.",
          ],
        },
        secondTake: {
          "Uses the situation of the company": [
            5,
            "Asked who will plan the other company’s people on the first Monday, and heard the real worry.",
          ],
          "Speaks clearly and briefly in five minutes": [
            4,
            "Four minutes and forty seconds, with a date at the end.",
          ],
        },
        run: {
          of: "opening-call-two-takes",
          used: [
            [7.4, "objection", 0],
            [8.6, "fact", 0],
            [9.8, "objection", 1],
            [10.6, "fact", 1],
            [20.3, "objection", 0],
            [21.1, "fact", 1],
            [22.4, "objection", 1],
            [23.2, "fact", 2],
            [24.5, "objection", 2],
          ],
          moments: [
            [7.6, "“We just plan inspections, just like …” Three times “just” in one minute."],
            [
              8.7,
              "“Who plans on your side today?” First question, after ninety seconds.",
              "Uses the situation of the company",
            ],
            [
              13.2,
              "“My first sentence was about us. You had no reason to stay for the second.”",
              "Sees their own work clearly before any feedback",
            ],
            [16.4, "Wrote the note down word for word.", "Takes the coaching note"],
            [
              20.5,
              "“On the first Monday, who plans the eighty?” Opened with it.",
              "Visible change in the second take",
            ],
            [
              24.7,
              "Thursday at ten, and what she will bring.",
              "Speaks clearly and briefly in five minutes",
            ],
          ],
          selfDiagnosis:
            "Her first sentence: it was about us, and he had no reason to stay for the second. She would begin with the eighty people.",
          coachingNote:
            "Kept: “Who plans on your side today?” Change: begin with the takeover, before a word about the product.",
        },
        recommendation: "yes",
        note: "",
      },
      {
        by: "rajiv",
        ratings: {
          "Sees their own work clearly before any feedback": [
            3,
            "Named the weak opening but not that she had asked two questions at once throughout.",
          ],
          "Takes the coaching note": [
            4,
            "No defence at all. Read the note back in her own words and they were better than mine.",
          ],
          "Visible change in the second take": [
            3,
            "One of the two points was gone in the second take; the double questions stayed.",
          ],
          "Uses the situation of the company": [
            3,
            "Used the announcement of the takeover and left the eleven days to the invoice on the table.",
          ],
          "Speaks clearly and briefly in five minutes": [
            3,
            "Clear words, but she needed the buyer’s patience for the first minute of each take.",
          ],
        },
        secondTake: {
          "Uses the situation of the company": [
            4,
            "Brought up invoicing herself this time and got the figure.",
          ],
          "Speaks clearly and briefly in five minutes": [
            3,
            "Shorter, and still a half sentence too many before each question.",
          ],
        },
        recommendation: "yes",
        note: "Trainable. I would not say that of everybody we see.",
      },
    ],
  },
  {
    opening: "ports",
    round: "Case study",
    at: [-2, 13],
    minutes: 75,
    place: "Office, room Flood",
    panel: ["tomas", "rajiv"],
    scorecards: [
      {
        by: "tomas",
        ratings: {
          "Chooses accounts with a clear rule": [
            4,
            "Ranked the accounts by value per hour times chance, and said where she had left the rule and why.",
          ],
          "Calculates correctly and knows the limits of the numbers": [
            3,
            "One slip in account G, found while presenting; the total was right after it.",
          ],
          "Tells the truth about the target": [
            5,
            "“You will get about seventy of the hundred. If you need the hundred, you need hours from somebody else.”",
          ],
          "Concrete first three weeks": [
            4,
            "Three weeks for account D with names of roles, a reason for each call and one thing to learn from each.",
          ],
          "Thinks like an owner": [
            4,
            "Gave both pools and the windows to inside sales and priced what that costs us in commission.",
          ],
          "Presents and answers clearly": [
            3,
            "Good slides, read a little too closely; she got better when we interrupted.",
          ],
        },
        recommendation: "strong-yes",
        note: "",
      },
      {
        by: "rajiv",
        ratings: {
          "Chooses accounts with a clear rule": [
            3,
            "Sound rule. She kept account E although nobody there knows us, and could not defend it for long.",
          ],
          "Calculates correctly and knows the limits of the numbers": [
            3,
            "Treated 35 and 40 per cent as if they were measured; admitted on asking that they were somebody’s guess.",
          ],
          "Tells the truth about the target": [
            4,
            "Put the gap on the first slide, in a large font, before the plan.",
          ],
          "Concrete first three weeks": [
            3,
            "The weeks are concrete until the second meeting and hopeful from there.",
          ],
          "Thinks like an owner": [null, "We ran out of time before the questions about money."],
          "Presents and answers clearly": [
            4,
            "Answered the question that was asked, including “I do not know that” on tenders.",
          ],
        },
        recommendation: "yes",
        note: "Somebody has to teach her tariffs and tenders in the first month.",
      },
    ],
  },
];

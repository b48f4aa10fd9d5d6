import { kwameAsante } from "../scorecards/kwame-asante.ts";
import { leilaHaddad } from "../scorecards/leila-haddad.ts";
import { mateusOliveira } from "../scorecards/mateus-oliveira.ts";
import { diegoArrieta, yukiTanabe, zsofiaKelemen } from "../scorecards/ports.ts";
import { siobhanKeane } from "../scorecards/siobhan-keane.ts";
import type { SamplePerson } from "../types.ts";

/** Who applied to sell to the northern ports. */
export const portsPeople: readonly SamplePerson[] = [
  {
    name: "Leila Haddad",
    emails: ["leila.haddad@post.example", "l.haddad@kystnett.example"],
    phones: ["+47 55 01 23 44"],
    links: ["https://people.example/leila-haddad"],
    location: "Bergen",
    jobTitle: "Key account manager",
    employer: "Kystnett",
    source: "Referral",
    tags: ["speaks Arabic", "two months’ notice"],
    notes:
      "Came through the harbour master in Florø, who has bought from her twice.\nExpects €112,000 on target, half of it variable. Free from the first of the month after next but one.\nSpeaks Norwegian, Arabic, English and German.",
    file: "resume",
    applications: [
      {
        opening: "ports",
        at: [-22, 9.25],
        moves: [
          { to: "Screen", at: [-20, 10], by: "adaeze" },
          { to: "Interview", at: [-15, 15], by: "adaeze" },
          {
            to: "Final",
            at: [-5, 9],
            by: "adaeze",
            note: "Both panelists of both role-plays said yes.",
          },
        ],
      },
    ],
    interviews: leilaHaddad,
  },
  {
    name: "Kwame Asante",
    emails: ["kwame@asante.example"],
    phones: ["+47 90 01 77 10", "+44 20 7946 0102"],
    links: ["https://people.example/kwame-asante"],
    location: "Stavanger",
    jobTitle: "Area sales manager",
    employer: "Nordsjø Logistikk",
    source: "LinkedIn",
    tags: ["knows ports", "references asked"],
    notes:
      "Ran the pilot boats’ fuel contracts before he went into sales, and knows the people in Bodø and Narvik by name.\nWants to see the commission plan in writing before a final round.",
    file: "chart",
    applications: [
      {
        opening: "ports",
        at: [-21, 14],
        moves: [
          { to: "Screen", at: [-19, 9], by: "adaeze" },
          { to: "Interview", at: [-14, 16], by: "adaeze" },
          {
            to: "Final",
            at: [-4, 11],
            by: "adaeze",
            note: "Hanna and Tomás disagree about the second take; the case study goes ahead.",
          },
        ],
      },
    ],
    interviews: kwameAsante,
  },
  {
    name: "Siobhán Keane",
    emails: ["siobhan.keane@mail.example"],
    phones: ["+353 1 555 0149"],
    links: [],
    location: "Cork",
    jobTitle: "Senior account executive",
    employer: "Larkfield Software",
    source: "Job advert",
    tags: ["would relocate"],
    notes:
      "Closed the largest deal her company has ever signed. Would move with two children; school starts in August.",
    applications: [
      {
        opening: "ports",
        at: [-20, 11],
        moves: [
          { to: "Screen", at: [-18, 9], by: "adaeze" },
          { to: "Interview", at: [-11, 17], by: "adaeze" },
        ],
      },
    ],
    interviews: siobhanKeane,
  },
  {
    name: "Mateus Oliveira",
    emails: ["mateus.oliveira@correio.example"],
    phones: ["+351 21 555 0110"],
    links: ["https://people.example/mateus-oliveira"],
    location: "Lisbon",
    jobTitle: "Sales executive",
    employer: "Docas do Tejo",
    source: "LinkedIn",
    tags: ["remote for three months"],
    notes:
      "Pleasant, prepared and on time. Three jobs in six years, each left for a slightly better one.",
    applications: [
      {
        opening: "ports",
        at: [-19, 10],
        moves: [
          { to: "Screen", at: [-17, 9], by: "adaeze" },
          { to: "Interview", at: [-10, 16], by: "adaeze" },
        ],
      },
    ],
    interviews: mateusOliveira,
  },
  {
    name: "Yuki Tanabe",
    emails: ["yuki.tanabe@mail.example"],
    phones: [],
    links: [],
    location: "Oslo",
    jobTitle: "Business development manager",
    employer: "Fjordkran",
    source: "Referral",
    tags: ["knows ports", "one month’s notice"],
    notes:
      "Writes her name 田辺 由紀. Tomás met her at the harbour fair in Ålesund, where she asked how we handle tide tables.",
    applications: [
      {
        opening: "ports",
        at: [-13, 9],
        moves: [
          { to: "Screen", at: [-11, 9], by: "adaeze" },
          { to: "Interview", at: [-6, 15], by: "adaeze" },
        ],
      },
    ],
    interviews: yukiTanabe,
  },
  {
    name: "Zsófia Kelemen",
    emails: ["zsofia@kelemen.example"],
    phones: ["+36 1 555 0175"],
    links: ["https://people.example/zsofia-kelemen"],
    location: "Budapest",
    jobTitle: "Inside sales lead",
    employer: "Dunaport",
    source: "Job advert",
    tags: ["would relocate"],
    notes:
      "River ports rather than sea ports. Asked for the interview questions’ subjects in advance; we sent them to everybody.",
    applications: [
      {
        opening: "ports",
        at: [-12, 13],
        moves: [
          { to: "Screen", at: [-9, 9], by: "adaeze" },
          { to: "Interview", at: [-3, 16], by: "adaeze" },
        ],
      },
    ],
    interviews: zsofiaKelemen,
  },
  {
    name: "طارق منصور",
    emails: ["tariq.mansour@barid.example"],
    phones: ["+971 4 555 0126"],
    links: [],
    location: "Dubai",
    jobTitle: "Regional sales manager",
    employer: "Khalij Terminals",
    source: "LinkedIn",
    tags: ["speaks Arabic", "knows ports", "needs a permit"],
    notes:
      "Signs as Tariq Mansour in English. Sold terminal systems for six years; the permit takes about ten weeks.",
    applications: [
      {
        opening: "ports",
        at: [-5, 8.5],
        moves: [
          { to: "Screen", at: [-2, 14], by: "adaeze", note: "Invite to the first conversation." },
        ],
      },
    ],
    interviews: [],
  },
  {
    name: "Diego Arrieta",
    emails: ["diego.arrieta@correo.example"],
    phones: ["+34 94 555 0188"],
    links: [],
    location: "Bilbao",
    jobTitle: "Account manager",
    employer: "Ría Networks",
    source: "Agency",
    tags: [],
    notes: "The agency’s fee is 20 % of the first year’s base.",
    applications: [
      {
        opening: "ports",
        at: [-18, 12],
        moves: [
          { to: "Screen", at: [-16, 9], by: "adaeze" },
          {
            to: "Rejected",
            at: [-11, 10],
            by: "adaeze",
            note: "Would sell a feature we do not have; told us so twice. Written to on the same day.",
          },
        ],
      },
    ],
    interviews: diegoArrieta,
  },
];

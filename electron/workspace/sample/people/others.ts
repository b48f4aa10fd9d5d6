import { amaraDiallo } from "../scorecards/amara-diallo.ts";
import { ananyaIyer, oluwaseunAdeyemi } from "../scorecards/development.ts";
import { freyaLindholm } from "../scorecards/freya-lindholm.ts";
import type { SamplePerson } from "../types.ts";

/** Who applied for sales development or customer success, and somebody to remember for later. */
export const otherPeople: readonly SamplePerson[] = [
  {
    name: "Ananya Iyer",
    emails: ["ananya.iyer@mail.example"],
    phones: ["+47 90 05 55 31"],
    links: ["https://people.example/ananya-iyer"],
    location: "Trondheim",
    jobTitle: "Fundraiser",
    employer: "Redningsvakten",
    source: "Job advert",
    tags: ["first sales job"],
    notes: "Four years of calling people who did not expect a call. No software so far.",
    applications: [
      {
        opening: "development",
        at: [-12, 10],
        moves: [
          { to: "Screen", at: [-8, 9], by: "hanna" },
          {
            to: "Interview",
            at: [-3, 10],
            by: "hanna",
            note: "Hanna wants her on the phone with us next.",
          },
        ],
      },
    ],
    interviews: ananyaIyer,
  },
  {
    name: "周美玲",
    emails: ["meiling.chow@youjian.example"],
    phones: ["+852 5550 0134"],
    links: ["https://people.example/chow-mei-ling"],
    location: "Hong Kong",
    jobTitle: "Operations coordinator",
    employer: "Victoria Feeder Lines",
    source: "Website",
    tags: ["knows ports", "needs a permit"],
    notes:
      "Goes by Mei-Ling. Wrote that she would take either seat and why she would be better at the second one.",
    applications: [
      { opening: "development", at: [-4, 7.75] },
      { opening: "success", at: [-4, 8] },
    ],
    interviews: [],
  },
  {
    name: "Oluwaṣeun Adéyẹmí",
    emails: ["seun.adeyemi@mail.example"],
    phones: ["+47 90 05 55 62"],
    links: [],
    location: "Bergen",
    jobTitle: "Student assistant",
    employer: "University of Bergen",
    source: "Website",
    tags: ["first sales job", "speaks Norwegian"],
    notes:
      "Finishes his degree in logistics in December. Rang the office to ask whether we had read his letter; we had not.",
    applications: [
      {
        opening: "development",
        at: [-9, 15],
        moves: [{ to: "Screen", at: [-5, 10], by: "hanna" }],
      },
    ],
    interviews: oluwaseunAdeyemi,
  },
  {
    name: "Freya Lindholm",
    emails: ["freya@lindholm.example"],
    phones: ["+46 31 555 0171"],
    links: ["https://people.example/freya-lindholm"],
    location: "Gothenburg",
    jobTitle: "Customer success manager",
    employer: "Skeppsdata",
    source: "Referral",
    tags: ["speaks Norwegian", "contract signed"],
    notes:
      "Starts on the first Monday after New Year. Hanna plans her first two weeks around the harbours of Molde and Ålesund.",
    applications: [
      {
        opening: "success",
        at: [-29, 9],
        moves: [
          { to: "Screen", at: [-27, 11], by: "hanna" },
          { to: "Interview", at: [-24, 10], by: "hanna" },
          {
            to: "Offer",
            at: [-14, 9],
            by: "adaeze",
            note: "Four of four yes; her last manager confirmed the renewals.",
          },
          { to: "Hired", at: [-9, 12], by: "adaeze", note: "Signed." },
        ],
      },
    ],
    interviews: freyaLindholm,
  },
  {
    name: "Amara Diallo",
    emails: ["amara.diallo@courriel.example"],
    phones: ["+33 2 55 50 01 08"],
    links: [],
    location: "Saint-Nazaire",
    jobTitle: "Support team lead",
    employer: "Quai 7",
    source: "LinkedIn",
    tags: ["would relocate"],
    notes: "Asked us to get in touch again when the third seat opens.",
    applications: [
      {
        opening: "success",
        at: [-26, 16],
        moves: [
          { to: "Screen", at: [-24, 14], by: "hanna" },
          { to: "Interview", at: [-20, 9], by: "hanna" },
          {
            to: "Withdrawn",
            at: [-10, 9],
            by: "hanna",
            note: "Her employer made her head of support. She told us before she signed.",
          },
        ],
      },
    ],
    interviews: amaraDiallo,
  },
  {
    name: "Pieter de Vries",
    emails: ["pieter@devries.example"],
    phones: ["+31 10 555 0163"],
    links: [],
    location: "Rotterdam",
    jobTitle: "Sales director",
    employer: "Maaskade",
    source: "Referral",
    tags: ["later", "knows ports"],
    notes:
      "No opening for him yet. Adaeze met him at a dinner: the right person once there are five people to lead. Call again in spring.",
    applications: [],
    interviews: [],
  },
];

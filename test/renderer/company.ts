import type { Company } from "../../shared/company.ts";

/** The company on whose laptop screens are tested, wherever it does not matter which one it is. */
export const company: Company = {
  name: "Tidemark Systems",
  currency: "EUR",
  timeZone: "Europe/Oslo",
  paper: "A4",
  customerType: "",
  customerBenefit: "",
  location: "",
  logo: null,
};

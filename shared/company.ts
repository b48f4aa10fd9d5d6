import { z } from "zod";
import { command, query } from "./channel.ts";
import { Currency, line, name, Nothing, TimeZone } from "./values.ts";

export const Paper = z.enum(["A4", "Letter"]);
export type Paper = z.infer<typeof Paper>;

export const Company = z.strictObject({
  name: name(120),
  currency: Currency,
  timeZone: TimeZone,
  paper: Paper,
  /** Printed in job descriptions: who the customers are and what they gain. */
  customerType: line(200),
  customerBenefit: line(200),
  location: line(200),
  /** A small PNG, JPEG or WebP as a data URL, or null. */
  logo: z
    .string()
    .max(400_000, "The picture is larger than 300 KB.")
    .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/, "A PNG, JPEG or WebP picture.")
    .nullable(),
});
export type Company = z.infer<typeof Company>;

export const companyChannels = {
  "company.get": query(Nothing, Company, ["company"]),
  "company.save": command(Company, Company),
};

import { z } from "zod";
import { command, query } from "./channel.ts";
import { KnownElsewhere, line, name, Nothing } from "./values.ts";

export const Paper = z.enum(["A4", "Letter"]);
export type Paper = z.infer<typeof Paper>;

/** The company as it is stored and shown; what is typed is checked by `CompanyDetails`. */
export const Company = z.strictObject({
  name: z.string(),
  currency: KnownElsewhere,
  timeZone: KnownElsewhere,
  paper: Paper,
  /** Printed in job descriptions: who the customers are and what they gain. */
  customerType: z.string(),
  customerBenefit: z.string(),
  location: z.string(),
  /** A small PNG, JPEG or WebP as a data URL, or null. */
  logo: z.string().nullable(),
});
export type Company = z.infer<typeof Company>;

/** Bytes of a picture whose data URL the schema still takes. */
export const mostLogoBytes = 299_000;

const Logo = z
  .string()
  .max(400_000, "The picture is larger than 299 KB.")
  .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/, "A PNG, JPEG or WebP picture.")
  .refine(isPicture, "A PNG, JPEG or WebP picture.");

/** A time zone or currency that this machine does not know may stay, but not come in: the handler sees to that. */
export const CompanyDetails = Company.extend({
  name: name(120),
  customerType: line(200),
  customerBenefit: line(200),
  location: line(200),
  logo: Logo.nullable(),
});

export type CompanyDetails = z.infer<typeof CompanyDetails>;

export const companyChannels = {
  "company.get": query(Nothing, Company, ["company"]),
  /** `before` is what the form began from: a conflict when something else is stored by now. */
  "company.save": command(z.strictObject({ company: CompanyDetails, before: Company }), Company),
};

/** Whether the first bytes are those of the kind it says it is; a renamed file would spoil every printed page. */
function isPicture(dataUrl: string): boolean {
  const [head = "", body = ""] = dataUrl.split(",", 2);
  const kind = /image\/(\w+)/.exec(head)?.[1];
  // Sixteen characters of base64 are twelve bytes.
  if (kind === "png") return body.startsWith("iVBORw0KGg");
  if (kind === "jpeg") return body.startsWith("/9j/");
  return /^UklGR.{11}/.test(body) && atob(body.slice(0, 16)).endsWith("WEBP");
}

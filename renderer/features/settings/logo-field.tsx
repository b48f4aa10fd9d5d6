import { ImageUp, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { CompanyDetails, mostLogoBytes } from "../../../shared/company.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import styles from "./setting.module.css";

interface LogoFieldProps {
  value: string | null;
  onChange: (logo: string | null) => void;
  error?: string | undefined;
}

/** A small picture for the head of documents, kept inside the workspace as a data URL. */
export function LogoField({ value, onChange, error }: LogoFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | undefined>();
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > mostLogoBytes) {
      setProblem("This picture is larger than 299 KB.");
      return;
    }
    try {
      const logo = await dataUrl(file);
      if (!CompanyDetails.shape.logo.safeParse(logo).success) {
        setProblem("This file is not a PNG, JPEG or WebP picture.");
        return;
      }
      setProblem(undefined);
      onChange(logo);
    } catch {
      setProblem("This file could not be read. Choose it again.");
    }
  };
  return (
    <Field
      error={problem ?? error}
      group
      help="PNG, JPEG or WebP, up to 299 KB. Printed at the head of documents."
      label="Logo"
    >
      <div className={styles.logo}>
        {value !== null && <img alt="The logo as it is now" src={value} />}
        <input
          accept="image/png,image/jpeg,image/webp"
          aria-label="Picture file"
          className={styles.unseen}
          onChange={(event) => {
            void read(event.target.files?.[0]);
            event.target.value = "";
          }}
          ref={input}
          tabIndex={-1}
          type="file"
        />
        <Button icon={ImageUp} onClick={() => input.current?.click()}>
          {value === null ? "Choose a picture" : "Choose another"}
        </Button>
        {value !== null && (
          <Button icon={Trash2} onClick={() => onChange(null)} variant="quiet">
            Remove
          </Button>
        )}
      </div>
    </Field>
  );
}

function dataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error("The picture could not be read."));
    reader.readAsDataURL(file);
  });
}

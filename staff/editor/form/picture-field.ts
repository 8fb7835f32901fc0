import { type AssetFormField, fields } from '@keystatic/core';
import { plainName } from '#staff/saves/pictures/plain-name.ts';

/** Where the pictures of a page or a person are kept: `public/images/<file name of the page>/`. */
const PICTURES = { directory: 'public/images', publicPath: '/images/', transformFilename: plainName };

type Picture = { data: Uint8Array; extension: string; filename: string } | null;
type PictureField = AssetFormField<Picture, Picture, string | null>;

/** A picture of the computer of whoever writes, copied into the folder of what it belongs to. Where there may be none, null stands for it. */
export function pictureField(
  label: string,
  description: string,
  { isRequired, nullable }: { isRequired: boolean; nullable: boolean },
) {
  const field = fields.image({ label, description, validation: { isRequired }, ...PICTURES }) as PictureField;
  if (!nullable) return field;
  return {
    ...field,
    filename: (value, args) => field.filename(value ?? undefined, args),
    parse: (value, args) => field.parse(value ?? undefined, args),
    serialize(value, args) {
      const stored = field.serialize(value, args);
      return { ...stored, value: stored.value ?? null };
    },
    reader: { ...field.reader, parse: (value) => field.reader.parse(value ?? undefined) },
  } as PictureField;
}

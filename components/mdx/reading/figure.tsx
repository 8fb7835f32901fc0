import type { Picture } from '#lib/content/load/read-pictures.ts';
import type { Copy } from '#lib/pictures/sizes.ts';
import { SizedPicture } from './sized-picture.tsx';

type FigureProps = {
  picture: Picture | undefined;
  copies: Copy[];
  src: string;
  alt: string;
  caption?: string;
};

export function Figure({ picture, copies, alt, caption }: FigureProps) {
  if (!picture) return null;
  return (
    <figure>
      <SizedPicture
        picture={picture}
        copies={copies}
        alt={alt}
        sizes="(min-width: 42rem) 40rem, 100vw"
        loading="lazy"
      />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

import type { Picture } from '#lib/content/load/read-pictures.ts';
import type { Copy } from '#lib/pictures/sizes.ts';

type FigureProps = {
  picture: Picture | undefined;
  copies: Copy[];
  src: string;
  alt: string;
  caption?: string;
};

/** A plain img: the content security policy blocks the style attribute that next/image writes. */
export function Figure({ picture, copies, src, alt, caption }: FigureProps) {
  if (!picture) return null;
  const { width, height } = picture;
  return (
    <figure>
      {/* biome-ignore lint/performance/noImgElement: see above */}
      <img
        src={copies.at(-1)?.src ?? src}
        srcSet={copies.map((copy) => `${copy.src} ${copy.width}w`).join(', ') || undefined}
        sizes={copies.length > 0 ? '(min-width: 42rem) 40rem, 100vw' : undefined}
        alt={alt}
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
      />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

import type { PictureView } from '#lib/page-view.ts';

type FigureProps = { pictures: PictureView[]; src: string; alt: string; caption?: string };

/** A plain img: the content security policy blocks the style attribute that next/image writes. */
export function Figure({ pictures, src, alt, caption }: FigureProps) {
  const picture = pictures.find((each) => each.src === src);
  if (!picture) return null;
  const { width, height, copies } = picture;
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

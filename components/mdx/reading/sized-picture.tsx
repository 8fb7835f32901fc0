import type { Picture } from '#lib/content/load/read-pictures.ts';
import type { Copy } from '#lib/pictures/sizes.ts';

type SizedPictureProps = {
  picture: Picture;
  copies: Copy[];
  alt: string;
  /** How wide it is drawn, for browsers to choose a copy. */
  sizes: string;
  /** Left out where it is seen at once. */
  loading?: 'lazy';
};

/** A plain img: the content security policy blocks the style attribute that next/image writes. */
export function SizedPicture({ picture, copies, alt, sizes, loading }: SizedPictureProps) {
  const { src, width, height } = picture;
  return (
    // biome-ignore lint/performance/noImgElement: see above
    <img
      src={copies.at(-1)?.src ?? src}
      srcSet={copies.map((copy) => `${copy.src} ${copy.width}w`).join(', ') || undefined}
      sizes={copies.length > 0 ? sizes : undefined}
      alt={alt}
      width={width}
      height={height}
      loading={loading}
      decoding="async"
    />
  );
}

import type { SharedLink } from './to-shared-link.ts';

type SharePreviewProps = { shared: SharedLink /** Whether the page says `share: full`. */; full: boolean };

/** A page as it looks where someone shares its address. */
export function SharePreview({ shared: { title, description, host, image }, full }: SharePreviewProps) {
  return (
    <>
      <div className="shared">
        {/* biome-ignore lint/performance/noImgElement: next/image writes a style attribute, and the picture is on this machine */}
        <img {...image} alt={image.alt} />
        <div>
          <p className="result-url">{host}</p>
          <p className="shared-title">{title}</p>
          <p>{description}</p>
        </div>
      </div>
      <p className="note">
        {full
          ? 'The page says “share: full”: whoever sees the message sees what the page is about.'
          : 'The practice alone is named, so that a shared link tells no one what the page is about.'}
      </p>
    </>
  );
}

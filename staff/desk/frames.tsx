type FramesProps = { path: string; title: string };

/** The page itself, at the width of a phone and of a large screen. */
export function Frames({ path, title }: FramesProps) {
  return (
    <div className="frames">
      <figure className="phone">
        <figcaption>On a phone (390 pixels wide)</figcaption>
        <iframe src={path} title={`${title}, on a phone`} loading="lazy" />
      </figure>
      <figure className="desktop">
        <figcaption>On a large screen (1280 pixels wide, drawn smaller)</figcaption>
        <div>
          <iframe src={path} title={`${title}, on a large screen`} loading="lazy" />
        </div>
      </figure>
    </div>
  );
}

/** What a picture is, judged by its first bytes and never by its name. */
export type PictureFormat = 'jpg' | 'png' | 'webp';

type Found = { format: PictureFormat } | { format: null; advice: string };

const SAVE_AS_JPEG = 'Open it in any picture program, save it as a JPEG, and add that.';
const ADVICE = {
  heic: 'This is a HEIC picture, as iPhones take them, and browsers do not show it. On the iPhone, choose Settings › Camera › Formats › Most Compatible and take it again; or mail it to yourself from Photos as "Large", which makes a JPEG of it, and add that.',
  avif: `This is an AVIF picture. ${SAVE_AS_JPEG}`,
  gif: `This is a GIF. ${SAVE_AS_JPEG} Nothing on the site moves.`,
  tiff: `This is a TIFF or a raw picture of a camera. ${SAVE_AS_JPEG}`,
  bmp: `This is a BMP picture. ${SAVE_AS_JPEG}`,
  svg: 'This is a drawing (SVG), which can hold program code: a developer adds it. To add it yourself, save it as a PNG.',
  pdf: 'This is a PDF. Open it, take a screenshot of the part that you mean, and add that.',
  video: 'This is a film. The site shows still pictures only: add a JPEG.',
  empty: 'The file of the picture is empty. Choose it again.',
  none: 'This is no picture that a browser can show. Add a JPEG, a PNG or a WebP.',
};

const refused = (kind: keyof typeof ADVICE): Found => ({ format: null, advice: ADVICE[kind] });

/** The format of a picture, or what to do about a file that is none of the three that the site shows. */
export function pictureFormatOf(bytes: Buffer): Found {
  const start = bytes.toString('latin1', 0, 1024);
  if (start === '') return refused('empty');
  if (start.startsWith('\xFF\xD8\xFF')) return { format: 'jpg' };
  if (start.startsWith('\x89PNG\r\n\x1A\n')) return { format: 'png' };
  if (/^RIFF.{4}WEBP/s.test(start)) return { format: 'webp' };
  if (start.slice(4, 8) === 'ftyp') return refused(kindOfBox(start.slice(8, 8 + 64)));
  if (start.startsWith('GIF8')) return refused('gif');
  if (/^(II\*\0|MM\0\*|II\+\0|MM\0\+)/.test(start)) return refused('tiff');
  if (/^BM.{4}\0{4}/s.test(start)) return refused('bmp');
  if (start.startsWith('%PDF')) return refused('pdf');
  if (/<svg[\s>]/i.test(start) || /^(\xEF\xBB\xBF)?\s*<\?xml/.test(start)) return refused('svg');
  return refused('none');
}

// All of these are one family of boxes, and say by their brands what is in them (ISO/IEC 23008-12, AV1 Image File Format).
function kindOfBox(brands: string): 'avif' | 'heic' | 'video' {
  if (/avi[fs]/.test(brands)) return 'avif';
  return /hei[cxms]|hev[cxms]|mif1|msf1/.test(brands) ? 'heic' : 'video';
}

import type { Inquiry } from '#lib/inquiries/inquiry.ts';

/** An inquiry for tests. Its words are found nowhere else. */
export function anInquiry(changed: Partial<Inquiry> = {}): Inquiry {
  return {
    name: 'Canary Writer',
    way: 'call',
    reach: '305 555 0142',
    voicemail: false,
    caller: false,
    inbox: null,
    hours: null,
    who: null,
    message: 'The words of a canary.',
    ...changed,
  };
}

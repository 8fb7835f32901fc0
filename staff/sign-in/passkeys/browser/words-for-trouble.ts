const TRY_AGAIN = 'Try again when you are ready.';

/** Says why a passkey could not be used, or made. Browsers tell a page little, so that no site learns who has which. */
export function wordsForTrouble(error: unknown, isMade: boolean): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'NotAllowedError') {
    return isMade
      ? `No passkey was made: it was canceled, or took too long. ${TRY_AGAIN}`
      : `No passkey was used. It was canceled or took too long, or your device has no passkey for this room: then use the device that has it, or your printed code. ${TRY_AGAIN}`;
  }
  if (name === 'InvalidStateError')
    return 'This device has a passkey for this room already. Use another device for the second one, such as your phone.';
  if (name === 'SecurityError')
    return 'Passkeys do not work at this address. Open the staff room at the address that you were given.';
  if (name === 'NotSupportedError' || name === 'ConstraintError')
    return 'This device cannot make a passkey that asks for your finger, your face or a PIN. Set a screen lock, or use another device.';
  if (name === 'TypeError' && /fetch|network/i.test(message))
    return `The staff room does not answer. ${TRY_AGAIN}`;
  if (/not supported/i.test(message))
    return 'This browser knows no passkeys. Use a current Chrome, Edge, Firefox or Safari.';
  return `Your device did not do it (${name}). ${TRY_AGAIN}`;
}

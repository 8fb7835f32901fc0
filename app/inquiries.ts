/** Whether the site offers its form for inquiries. */
export const offersForm = process.env.INQUIRY_FORM === 'yes' || process.env.NODE_ENV === 'development';

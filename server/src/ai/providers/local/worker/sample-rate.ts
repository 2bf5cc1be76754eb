/** What all the models here were trained on. */
export const sampleRateHz = 16_000;

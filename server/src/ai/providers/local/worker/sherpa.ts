import type sherpaLibrary from 'sherpa-onnx-node';

export type Sherpa = typeof sherpaLibrary;

/** Not loaded before it is needed: its threads take the priority that the process has then. */
export async function loadSherpa(): Promise<Sherpa> {
  const { default: sherpa } = await import('sherpa-onnx-node');
  return sherpa;
}

import { barsOf } from './waveform-bars.ts';

const barWidth = 2;
const barGap = 1;

/** Draws bars over the whole canvas, in the colour that its style has. */
export function drawWaveform(canvas: HTMLCanvasElement, peaks: readonly number[]): void {
  const { clientWidth, clientHeight } = canvas;
  const scale = window.devicePixelRatio || 1;
  canvas.width = Math.round(clientWidth * scale);
  canvas.height = Math.round(clientHeight * scale);
  const context = canvas.getContext('2d');
  if (context === null || clientWidth === 0) return;
  context.scale(scale, scale);
  context.fillStyle = getComputedStyle(canvas).color;
  const bars = barsOf(peaks, Math.max(1, Math.floor(clientWidth / (barWidth + barGap))));
  for (const [index, bar] of bars.entries()) {
    const height = Math.max(2, bar * (clientHeight - 4));
    context.fillRect(index * (barWidth + barGap), (clientHeight - height) / 2, barWidth, height);
  }
}

import { CONDITION_LIMIT, ORIGIN_LIMIT } from './rolling-moments.js';
import { type Accumulator, slide } from './slide.js';
import type { WindowBounds } from './windows.js';

/** Co-moments of two columns over the rows where both are finite, around the first such pair. */
class PairWindow implements Accumulator {
  nobs = 0;
  unstable = false;
  private meanX = 0;
  private meanY = 0;
  private originX = 0;
  private originY = 0;
  private xy = 0;
  private xx = 0;
  private yy = 0;
  private peakX = 0;
  private peakY = 0;

  constructor(
    private readonly x: Float64Array,
    private readonly y: Float64Array,
    private readonly correlation: boolean,
    private readonly ddof: number,
  ) {}

  reset(): void {
    this.nobs = 0;
    this.meanX = this.meanY = this.originX = this.originY = 0;
    this.xy = this.xx = this.yy = this.peakX = this.peakY = 0;
    this.unstable = false;
  }

  add(row: number): void {
    const x = this.x[row];
    const y = this.y[row];
    if (x - x !== 0 || y - y !== 0) return;
    const n = ++this.nobs;
    if (n === 1) {
      this.originX = Math.abs(x) < ORIGIN_LIMIT ? x : 0;
      this.originY = Math.abs(y) < ORIGIN_LIMIT ? y : 0;
    }
    const shiftedX = x - this.originX;
    const shiftedY = y - this.originY;
    const dx = shiftedX - this.meanX;
    const dy = shiftedY - this.meanY;
    this.meanX += dx / n;
    this.meanY += dy / n;
    this.xy += (shiftedX - this.meanX) * dy;
    this.xx += (shiftedX - this.meanX) * dx;
    this.yy += (shiftedY - this.meanY) * dy;
    this.watch(shiftedX, shiftedY);
  }

  remove(row: number): void {
    const x = this.x[row];
    const y = this.y[row];
    if (x - x !== 0 || y - y !== 0) return;
    const n = --this.nobs;
    if (n === 0) {
      this.reset();
      return;
    }
    const shiftedX = x - this.originX;
    const shiftedY = y - this.originY;
    const dx = shiftedX - this.meanX;
    const dy = shiftedY - this.meanY;
    this.meanX -= dx / n;
    this.meanY -= dy / n;
    this.xy -= (shiftedX - this.meanX) * dy;
    this.xx -= (shiftedX - this.meanX) * dx;
    this.yy -= (shiftedY - this.meanY) * dy;
    this.watch(shiftedX, shiftedY);
  }

  private watch(shiftedX: number, shiftedY: number): void {
    const deviationX = Math.abs(shiftedX - this.meanX);
    const deviationY = Math.abs(shiftedY - this.meanY);
    if (deviationX > this.peakX) this.peakX = deviationX;
    if (deviationY > this.peakY) this.peakY = deviationY;
    const { xy, xx, yy, peakX, peakY } = this;
    const broken = Number.isNaN(xy) || Number.isNaN(xx) || Number.isNaN(yy);
    const cancelled =
      peakX * peakY * CONDITION_LIMIT > Math.abs(xy) || peakX * peakX * CONDITION_LIMIT > xx || peakY * peakY * CONDITION_LIMIT > yy;
    if (broken || cancelled) this.unstable = true;
  }

  value(): number {
    if (!this.correlation) return this.nobs <= this.ddof ? Number.NaN : this.xy / (this.nobs - this.ddof);
    if (this.xx === 0 || this.yy === 0) return Number.NaN;
    return Math.min(Math.max(this.xy / Math.sqrt(this.xx * this.yy), -1), 1);
  }
}

/** Covariance of two columns in every window. */
export function rollingCov(x: Float64Array, y: Float64Array, bounds: WindowBounds, minPeriods: number, ddof = 1): Float64Array {
  return slide(bounds, Math.max(minPeriods, 1), new PairWindow(x, y, false, ddof));
}

/** Pearson's correlation of two columns in every window. */
export function rollingCorr(x: Float64Array, y: Float64Array, bounds: WindowBounds, minPeriods: number): Float64Array {
  return slide(bounds, Math.max(minPeriods, 1), new PairWindow(x, y, true, 1));
}

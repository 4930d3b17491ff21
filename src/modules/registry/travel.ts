// Travel between seats, estimated from the straight line: good enough to rank neighbours, not to plan a trip.
// Ferries, mountain passes and winter are not in it; every place that shows a time also shows the formula.
import type { GeoPoint } from './model.ts';

export interface TravelFormula {
  /** Road length over straight line. */
  readonly detour: number;
  readonly speedKmh: number;
}

export const TRAVEL_FORMULA: TravelFormula = { detour: 1.4, speedKmh: 65 };

export interface Travel {
  readonly straightKm: number;
  readonly minutes: number;
}

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great circle in kilometres. */
export function straightKm(a: GeoPoint, b: GeoPoint): number {
  const [latitudeA, latitudeB] = [radians(a.latitude), radians(b.latitude)];
  const halfLatitude = (latitudeB - latitudeA) / 2;
  const halfLongitude = radians(b.longitude - a.longitude) / 2;
  const chord =
    Math.sin(halfLatitude) ** 2 + Math.cos(latitudeA) * Math.cos(latitudeB) * Math.sin(halfLongitude) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

export function estimateTravel(a: GeoPoint, b: GeoPoint, formula: TravelFormula = TRAVEL_FORMULA): Travel {
  const distance = straightKm(a, b);
  return { straightKm: distance, minutes: ((distance * formula.detour) / formula.speedKmh) * 60 };
}

/** Minutes as exact as the estimate deserves: to 5 under an hour, 15 under three hours, 30 beyond. */
export function roundedMinutes(minutes: number): number {
  const step = minutes < 60 ? 5 : minutes < 180 ? 15 : 30;
  return Math.round(minutes / step) * step;
}

/** The middle of some points, by mean direction. Null for none. */
export function centreOf(points: readonly GeoPoint[]): GeoPoint | null {
  if (points.length === 0) return null;
  let [x, y, z] = [0, 0, 0];
  for (const point of points) {
    const [latitude, longitude] = [radians(point.latitude), radians(point.longitude)];
    x += Math.cos(latitude) * Math.cos(longitude);
    y += Math.cos(latitude) * Math.sin(longitude);
    z += Math.sin(latitude);
  }
  const degrees = 180 / Math.PI;
  return { latitude: Math.atan2(z, Math.hypot(x, y)) * degrees, longitude: Math.atan2(y, x) * degrees };
}

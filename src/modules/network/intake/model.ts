// What a body tells of itself before a network begins, what its leader stands behind, and how bodies are put in groups. Plain
// data; no names of people.
import type { BodyId } from '../../registry/model.ts';

/** How used a body is to what the network is about. */
export const EXPERIENCES = ['none', 'some', 'much'] as const;
export type Experience = (typeof EXPERIENCES)[number];

/** Where the need is that the body wants to work with. */
export const NEED_AREAS = [
  'health',
  'schools',
  'technical',
  'climate',
  'digital',
  'administration',
  'other',
] as const;
export type NeedArea = (typeof NEED_AREAS)[number];

export interface IntakeFacts {
  /** Full-time equivalents that work with procurement; null: not said. */
  readonly buyers: number | null;
  readonly experience: Experience;
  readonly area: NeedArea;
  /** The need at home. */
  readonly need: string;
  /** What it wants from the network. */
  readonly wishes: string;
  /** What it can show or teach the others. */
  readonly brings: string;
}

export interface Intake extends IntakeFacts {
  readonly body: BodyId;
  readonly version: number;
  readonly answeredAt: Date;
}

export interface Commitment {
  readonly body: BodyId;
  readonly ownCase: string;
  /** A month for each participant. */
  readonly hours: number;
  /** The title of whoever said it, never a name. */
  readonly saidAs: string;
  readonly committedAt: Date;
}

/** bySize: those of a size together · mixed: every group has small and large. */
export const DIVISIONS = ['bySize', 'mixed'] as const;
export type Division = (typeof DIVISIONS)[number];

export interface BodyGroup {
  /** From 1. */
  readonly number: number;
  /** By number of the body. */
  readonly bodies: readonly BodyId[];
}

// Rows with a place as a GeoJSON FeatureCollection of points, longitude before latitude, WGS84.
// @source https://www.rfc-editor.org/rfc/rfc7946

interface PointFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [number, number] };
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface PointCollection {
  readonly type: 'FeatureCollection';
  readonly features: readonly PointFeature[];
}

export interface PlaceColumns {
  readonly id: string;
  readonly latitude: string;
  readonly longitude: string;
}

/** Rows without both coordinates are left out; the coordinates are not repeated among the properties. */
export function toGeoJson(
  rows: readonly Readonly<Record<string, unknown>>[],
  place: PlaceColumns,
): PointCollection {
  const features = rows.flatMap((row) => {
    const { [place.latitude]: latitude, [place.longitude]: longitude, ...properties } = row;
    if (typeof latitude !== 'number' || typeof longitude !== 'number') return [];
    return [
      {
        type: 'Feature' as const,
        id: String(row[place.id]),
        geometry: { type: 'Point' as const, coordinates: [longitude, latitude] as const },
        properties,
      },
    ];
  });
  return { type: 'FeatureCollection', features };
}

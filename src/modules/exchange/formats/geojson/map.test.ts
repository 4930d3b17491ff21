// Points with longitude first.
import { expect, test } from 'vitest';
import { toGeoJson } from './map.ts';

test('points with longitude first; rows without a place are left out', () => {
  const rows = [
    { number: '5007', name: 'Namsos', latitude: 64.466, longitude: 11.494 },
    { number: '0000', name: 'Nowhere', latitude: null, longitude: null },
  ];
  expect(toGeoJson(rows, { id: 'number', latitude: 'latitude', longitude: 'longitude' })).toEqual({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: '5007',
        geometry: { type: 'Point', coordinates: [11.494, 64.466] },
        properties: { number: '5007', name: 'Namsos' },
      },
    ],
  });
});

// Points as RFC 7946 wants them: longitude first, nothing invented for rows without a place.
import { expect, test } from 'vitest';
import { toGeoJson } from './map.ts';

test('rows with a place become points, others are left out', () => {
  const rows = [
    { number: '5007', name: 'Namsos', latitude: 64.466, longitude: 11.495 },
    { number: '9999', name: 'Uten sted', latitude: null, longitude: 11 },
  ];
  expect(toGeoJson(rows, { id: 'number', latitude: 'latitude', longitude: 'longitude' })).toEqual({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: '5007',
        geometry: { type: 'Point', coordinates: [11.495, 64.466] },
        properties: { number: '5007', name: 'Namsos' },
      },
    ],
  });
});

// The shapes of the icons, drawn on 16 × 16 with a stroke. One constant each, so that a bundle carries only those it shows.

export const up = 'M8 3.75l5.25 8H2.75z';
export const comment = 'M3.5 3h9a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H8l-3 2.5V11H3.5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z';
export const code = 'M5.25 4.5 1.75 8l3.5 3.5M10.75 4.5 14.25 8l-3.5 3.5';
export const star = 'M8 2.25l1.75 3.65 4 .55-2.9 2.8.7 4L8 11.35l-3.55 1.9.7-4-2.9-2.8 4-.55z';
export const bookmark = 'M4.25 2.5h7.5v11L8 10.75 4.25 13.5z';
export const search = 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.25 10.25 14 14';
export const more =
  'M3 8a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0M7.5 8a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0M12 8a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0';
export const close = 'M4 4l8 8M12 4l-8 8';
export const down = 'M4.5 6.25 8 9.75l3.5-3.5';
export const right = 'M6.25 4.5 9.75 8l-3.5 3.5';
export const collapse = 'M4 4l4 4-4 4M8.5 4l4 4-4 4';
export const sync =
  'M13.25 7A5.25 5.25 0 0 0 3.8 4.75L2.5 6M2.5 3v3h3M2.75 9a5.25 5.25 0 0 0 9.45 2.25L13.5 10M13.5 13v-3h-3';
export const sort = 'M4.5 3v10M2.25 10.75 4.5 13l2.25-2.25M9 4.5h5M9 8h3.5M9 11.5h2';
export const check = 'M3.25 8.5 6.5 11.75l6.25-7';
export const ext = 'M6.5 3.5h-3v9h9v-3M9.5 2.75h3.75V6.5M13 3 7.5 8.5';
export const file = 'M4 1.75h5L12.25 5v9.25H4zM9 1.75V5h3.25';
export const off =
  'M2.5 2.5l11 11M5.25 5.3A4 4 0 0 0 4.5 7.5 2.75 2.75 0 0 0 4.75 13H11M7.25 4.1A4 4 0 0 1 12 7.75a2.65 2.65 0 0 1 1.5 4';
export const sliders =
  'M2.5 5h6M12.5 5h1M2.5 11h1M7.5 11h6M10.5 6.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5zM5.5 12.75a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5z';
export const shield = 'M8 1.75l5 1.9v4c0 3-2 5.25-5 6.6-3-1.35-5-3.6-5-6.6v-4zM5.75 8l1.6 1.6 3-3.2';
export const clock = 'M8 13.75A5.75 5.75 0 1 0 8 2.25a5.75 5.75 0 0 0 0 11.5zM8 4.75V8l2.25 1.5';
export const alert = 'M8 2.5 14 13H2zM8 6.5v3M8 11.25h.01';
export const kin =
  'M2.25 3.25c2.5.15 4.25 1.5 4.25 4.25v5.5c-2.75 0-4.25-1.6-4.25-4zM13.75 6c-2.25.1-3.75 1-3.75 3.25V13c2.5-.1 3.75-1.25 3.75-3.25z';
export const bolt = 'M8.75 1.75 3.5 9h4l-.5 5.25L12.5 7h-4z';
export const pause = 'M5.5 3.5v9M10.5 3.5v9';
export const info = 'M8 13.75A5.75 5.75 0 1 0 8 2.25a5.75 5.75 0 0 0 0 11.5zM8 7.5v3.25M8 5.25h.01';
export const hide = 'M2 8s2.25-4 6-4 6 4 6 4-2.25 4-6 4-6-4-6-4zM3 13 13 3';
export const globe =
  'M8 13.75A5.75 5.75 0 1 0 8 2.25a5.75 5.75 0 0 0 0 11.5zM2.25 8h11.5M8 2.25c3.35 3.5 3.35 8 0 11.5-3.35-3.5-3.35-8 0-11.5z';
export const edge = 'M2.5 3h11v10h-11zM10 3v10';

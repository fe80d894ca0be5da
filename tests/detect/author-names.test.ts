import { describe, expect, test } from 'vitest';
import { authorNames } from '../../lib/detect/meta-tags';
import { withoutSite } from '../../lib/detect/without-site';

describe('authors in tags', () => {
  test.each([
    [
      ['Vaswani, Ashish', 'Shazeer, Noam'],
      ['Ashish Vaswani', 'Noam Shazeer'],
    ],
    [['Ashish Vaswani'], ['Ashish Vaswani']],
    [['Vaswani, Ashish; Shazeer, Noam'], ['Ashish Vaswani', 'Noam Shazeer']],
    [['Doe, Jane and Roe, John'], ['Jane Doe', 'John Roe']],
    [['Jane Doe, John Roe, Max Moe'], ['Jane Doe', 'John Roe', 'Max Moe']],
    [['García Márquez, Gabriel José'], ['Gabriel José García Márquez']],
    [['Doe, Jane, Jr.'], ['Jane Doe Jr.']],
    [['OpenAI, Inc.'], ['OpenAI, Inc.']],
    [['Institute for Snow and Ice'], ['Institute for Snow and Ice']],
  ])('%j', (tags, names) => {
    expect(authorNames(tags)).toEqual(names);
  });
});

describe('a title without its site', () => {
  test.each([
    ['Sparse heads explained | Jane’s Blog', 'https://jane.example.org/', 'Jane’s Blog', 'Sparse heads explained'],
    ['Simulators — LessWrong', 'https://www.lesswrong.com/posts/1', '', 'Simulators'],
    ['Building with agents | Figma Blog', 'https://www.figma.com/blog/a', '', 'Building with agents'],
    ['Attention - a survey', 'https://www.example.org/', '', 'Attention - a survey'],
    ['RLHF | Blog', 'https://jane.example.org/', 'Blog', 'RLHF'],
    ['Tokens - Attention | Heads | Lab', 'https://lab.example.org/', 'Lab', 'Tokens - Attention | Heads'],
    ['Home | Home', 'https://home.example.org/', '', 'Home | Home'],
  ])('%s', (title, address, name, expected) => {
    expect(withoutSite(title, new URL(address), name)).toBe(expected);
  });
});

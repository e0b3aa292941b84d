/** Under what a term is looked up in the glossary: by its id, or by its word whatever its case and width. */
export function termKey(by: 'id' | 'word', name: string): string {
  return `${by} ${name.normalize('NFKC').toLowerCase()}`;
}

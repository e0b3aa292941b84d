declare namespace App {
  interface Locals {
    person: { id: string; role: string; name: string | null };
    profile: Record<string, string | string[] | null | undefined>;
  }
}

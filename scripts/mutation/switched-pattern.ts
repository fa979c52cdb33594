/** A pattern of another source, and the mutant that puts it in the place of the sound one. */
export type Alternatives = Readonly<Record<number, RegExp>>;

/** Says whether one of these mutants is on: its number, or 0. Whoever asks has reached them. */
export type Asked = (ids: readonly number[]) => number;

/**
 * A pattern with its mutants. It chooses when it is used, and not when the module that holds it is loaded: so that a
 * mutant of a constant costs no more than one inside a function.
 */
export class SwitchedPattern extends RegExp {
  private readonly ids: readonly number[];

  constructor(
    private readonly sound: RegExp,
    flags: string,
    private readonly alternatives: Alternatives,
    private readonly ask: Asked,
  ) {
    super(sound, flags);
    this.ids = Object.keys(alternatives).map(Number);
  }

  /** `matchAll` and `split` make themselves a pattern with other flags. */
  static override get [Symbol.species](): RegExpConstructor {
    const again = function again(pattern: SwitchedPattern, flags: string): SwitchedPattern {
      const alternatives = Object.entries(pattern.alternatives).map(([id, each]) => [id, new RegExp(each.source, flags)]);
      return new SwitchedPattern(new RegExp(pattern.sound.source, flags), flags, Object.fromEntries(alternatives) as Alternatives, pattern.ask);
    };
    return again as unknown as RegExpConstructor;
  }

  private chosen(): RegExp {
    return this.alternatives[this.ask(this.ids)] ?? this.sound;
  }

  override exec(text: string): RegExpExecArray | null {
    const pattern = this.chosen();
    pattern.lastIndex = this.lastIndex;
    const found = pattern.exec(text);
    this.lastIndex = pattern.lastIndex;
    return found;
  }

  override get source(): string {
    // The constructor of RegExp asks before there is anything to choose from.
    return (this.sound as RegExp | undefined) === undefined ? super.source : this.chosen().source;
  }
}

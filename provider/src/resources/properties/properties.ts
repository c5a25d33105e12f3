/** Properties as an adapter receives them from its engine, and gives them back: nothing is known of their types. */
export type Properties = Readonly<Record<string, unknown>>;

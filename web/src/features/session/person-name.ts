interface Person {
  readonly first_name: string;
  readonly last_name: string;
  readonly email: string;
}

/** As people are called here: by their names, or by the address of those who gave none. */
export function personName({ first_name, last_name, email }: Person): string {
  return [first_name, last_name].filter(Boolean).join(' ') || email;
}

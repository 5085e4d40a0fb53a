/** The value of `body`, in which `name` stands for the value of `sql`: a LET, which Spark's SQL has no word for. */
export const bind = (sql: string, name: string, body: string): string => `transform(array(${sql}), ${name} -> ${body})[0]`;

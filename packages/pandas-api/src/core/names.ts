/** camelCase <-> snake_case, as the contract maps them: `sort_values` <-> `sortValues`; `T` and class names stay. */
export const toCamel = (name: string): string => name.replace(/(?<=[a-z0-9])_+([a-z0-9])/g, (_, c: string) => c.toUpperCase());
export const toSnake = (name: string): string => (/^[A-Z]/.test(name) ? name : name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`));

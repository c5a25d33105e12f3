/**
 * A class with other static properties. It is not a subclass, because the subclass's constructor would stand between
 * the program and that of `pulumi.CustomResource`, and the SDK would record a line of this package as the resource's
 * declaration.
 */
export function withStatics<Class extends object>(original: Class, statics: Partial<Class>): Class {
    return new Proxy(original, {
        get: (target, name, receiver) =>
            Reflect.get(Object.hasOwn(statics, name) ? statics : target, name, receiver),
    });
}

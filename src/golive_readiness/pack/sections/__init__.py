"""The sections of a pack, one file each: a function from the material to what is printed."""

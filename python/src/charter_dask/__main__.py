from .command import entry

# Workers on this machine start this module again; only the first is asked.
if __name__ == "__main__":
    entry()

@main enum Rongthuk {
    static func main() {}
}
